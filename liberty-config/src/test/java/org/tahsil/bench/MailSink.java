package org.tahsil.bench;

import java.net.InetAddress;
import java.util.concurrent.atomic.AtomicLong;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server in the measuring process that takes every mail, counts it and lets it go. */
final class MailSink implements AutoCloseable {
  private final AtomicLong mails = new AtomicLong();
  private final SMTPServer server;

  MailSink() {
    server =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("localhost")
            .hideTLS()
            .messageHandler((context, from, to, data) -> mails.incrementAndGet())
            .build();
    server.start();
  }

  int port() {
    return server.getPortAllocated();
  }

  /** How many mails it was given whole. */
  long mails() {
    return mails.get();
  }

  @Override
  public void close() {
    server.stop();
  }
}
