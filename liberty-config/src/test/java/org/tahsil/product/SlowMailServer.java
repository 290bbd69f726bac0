package org.tahsil.product;

import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that has a mail, and keeps its answer back until it is told to give it. */
final class SlowMailServer implements AutoCloseable {
  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch told = new CountDownLatch(1);
  private final AtomicInteger mails = new AtomicInteger();
  private final SMTPServer server;

  SlowMailServer() {
    server =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("localhost")
            .hideTLS()
            .messageHandler((context, from, to, data) -> take())
            .build();
    server.start();
  }

  int port() {
    return server.getPortAllocated();
  }

  /** How many mails it was given whole. */
  int mails() {
    return mails.get();
  }

  void awaitMail(Duration patience) throws InterruptedException {
    if (!arrived.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("no mail came");
    }
  }

  /** From now on it answers, and so it does to those who wait. */
  void answer() {
    told.countDown();
  }

  private void take() {
    mails.incrementAndGet();
    arrived.countDown();
    try {
      if (!told.await(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("nobody said that it may answer");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    told.countDown();
    server.stop();
  }
}
