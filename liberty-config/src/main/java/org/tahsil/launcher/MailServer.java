package org.tahsil.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicLong;
import org.subethamail.smtp.server.SMTPServer;
import org.tahsil.shared.time.RealTime;

/** A local SMTP server that delivers nothing onward: each mail becomes a file of the mailbox. */
final class MailServer {

  private static final int LARGEST_MAIL = 5_000_000;
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
            .maxMessageSize(LARGEST_MAIL)
            .messageHandler((context, from, to, data) -> keep(data))
            .build();
  }

  void start() {
    server.start();
  }

  void stop() {
    server.stop();
  }

  /** Names sort by time of arrival; a mail is whole as soon as its name ends in .eml. */
  private void keep(byte[] mail) {
    String name = STAMP.format(RealTime.now()) + "-" + count.incrementAndGet();
    try {
      Path fresh = Files.write(mailbox.resolve(name + ".tmp"), mail);
      Files.move(fresh, mailbox.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
