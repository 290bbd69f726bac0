package org.tahsil.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicLong;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import org.tahsil.shared.time.RealTime;

/** A local SMTP server that delivers nothing onward: each mail becomes a file of the mailbox. */
final class MailServer {

  private static final int LARGEST_MAIL = 5_000_000;
  private static final int LARGEST_HEARD_OUT = 10 * LARGEST_MAIL;
  private static final int TOO_LARGE = 552;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Path mailbox;
  private final AtomicLong count = new AtomicLong();
  private final SMTPServer server;

  MailServer(Path mailbox, int port) throws IOException {
    this.mailbox = Files.createDirectories(mailbox);
    this.server =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("localhost")
            .hideTLS()
            .maxMessageSize(LARGEST_HEARD_OUT)
            .messageHandler((context, from, to, data) -> keep(data))
            .build();
  }

  void start() {
    server.start();
  }

  void stop() {
    server.stop();
  }

  /**
   * A mail that is too large is heard out before it is refused: a sender that is cut off in the
   * middle learns only that the line broke.
   */
  private void keep(byte[] mail) throws RejectException {
    if (mail.length > LARGEST_MAIL) {
      throw new RejectException(TOO_LARGE, "the mail is larger than " + LARGEST_MAIL + " bytes");
    }
    store(mail);
  }

  /** Names sort by time of arrival; a mail is whole as soon as its name ends in .eml. */
  private void store(byte[] mail) {
    String name = STAMP.format(RealTime.now()) + "-" + count.incrementAndGet();
    try {
      Path fresh = Files.write(mailbox.resolve(name + ".tmp"), mail);
      Files.move(fresh, mailbox.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
