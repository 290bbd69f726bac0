package org.tahsil.channel.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks just enough SMTP on a loopback socket, and answers RCPT as it is told. */
final class FakeSmtpServer implements AutoCloseable {
  private final ServerSocket socket;
  private final String answerToRecipient;
  private final String line;
  private final String ownAnswer;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private volatile int mostMails = Integer.MAX_VALUE;
  private volatile String farewell = "";

  FakeSmtpServer(String answerToRecipient) throws IOException {
    this(answerToRecipient, "nothing else", "");
  }

  /**
   * @param line how a line begins that gets an answer of its own; a lone dot ends a mail
   * @param answer what it gets; empty: the line is cut
   */
  FakeSmtpServer(String answerToRecipient, String line, String answer) throws IOException {
    this.answerToRecipient = answerToRecipient;
    this.line = line;
    this.ownAnswer = answer;
    this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "fake-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  /**
   * Takes only so many mails in a connection.
   *
   * @param word to the next one, before it hangs up; empty: none
   */
  FakeSmtpServer tiredAfter(int mails, String word) {
    mostMails = mails;
    farewell = word;
    return this;
  }

  /** Everything that clients said. */
  List<String> lines() {
    return lines;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException ended) {
        lines.add("-- " + ended.getClass().getSimpleName());
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    OutputStream out = client.getOutputStream();
    say(out, "220 fake");
    boolean data = false;
    int mails = 0;
    for (String said = in.readLine(); said != null; said = in.readLine()) {
      lines.add(said);
      mails += said.startsWith("MAIL") ? 1 : 0;
      if (mails > mostMails) {
        say(out, farewell);
        return;
      }
      boolean heard = !data || said.equals(".");
      String answer = heard ? answer(said) : "";
      if (heard && answer.isEmpty()) {
        return;
      }
      if (heard) {
        data = said.equals("DATA") && answer.startsWith("354");
        say(out, answer);
      }
    }
  }

  private String answer(String said) {
    if (said.startsWith(line)) {
      return ownAnswer;
    }
    if (said.startsWith("RCPT")) {
      return answerToRecipient;
    }
    return said.equals("DATA") ? "354 go on" : said.equals("QUIT") ? "221 bye" : "250 ok";
  }

  private static void say(OutputStream out, String answer) throws IOException {
    if (answer.isEmpty()) {
      return;
    }
    out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
