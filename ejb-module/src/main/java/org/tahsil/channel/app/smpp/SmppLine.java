package org.tahsil.channel.app.smpp;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;

/**
 * The line to a gateway: bound as transceiver, asked whether it lives when it is silent, and built
 * anew with growing waits when it breaks. One thread does all of that; a session that is closed
 * from its own listener would wait for itself.
 */
final class SmppLine implements Runnable, AutoCloseable {
  private static final Logger LOG = System.getLogger(SmppLine.class.getName());
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final GatewaySettings settings;
  private final MessageReceiverListener ear;
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile @Nullable SMPPSession session;

  SmppLine(GatewaySettings settings, MessageReceiverListener ear) {
    this.settings = settings;
    this.ear = ear;
  }

  /** The session, if a message can be given to it now. */
  Optional<SMPPSession> session() {
    return Optional.ofNullable(session).filter(bound -> bound.getSessionState().isTransmittable());
  }

  @Override
  public void run() {
    Duration wait = FIRST_WAIT;
    while (!rests(Duration.ZERO)) {
      if (session().isPresent()) {
        wait = FIRST_WAIT;
        rests(LOOK);
      } else if (!bind() && !rests(wait)) {
        Duration longer = wait.multipliedBy(2);
        wait = longer.compareTo(LONGEST_WAIT) < 0 ? longer : LONGEST_WAIT;
      }
    }
    hangUp();
  }

  private boolean bind() {
    hangUp();
    SMPPSession fresh = new SMPPSession();
    fresh.setEnquireLinkTimer((int) settings.keepAlive().toMillis());
    fresh.setTransactionTimer(settings.answerWithin().toMillis());
    fresh.setMessageReceiverListener(ear);
    try {
      fresh.connectAndBind(
          settings.address().host(),
          settings.address().port(),
          new BindParameter(
              BindType.BIND_TRX,
              settings.login().systemId(),
              settings.login().password(),
              "",
              TypeOfNumber.UNKNOWN,
              NumberingPlanIndicator.UNKNOWN,
              null),
          settings.answerWithin().toMillis());
      session = fresh;
      LOG.log(Level.INFO, "Gateway {0} is bound", settings.name());
      return true;
    } catch (IOException failure) {
      fresh.close();
      LOG.log(
          Level.WARNING,
          "Gateway {0} at {1} cannot be bound: {2}",
          settings.name(),
          settings.address(),
          failure.getMessage());
      return false;
    }
  }

  private void hangUp() {
    SMPPSession old = session;
    session = null;
    if (old != null) {
      old.unbindAndClose();
    }
  }

  /** Waits; whether the end came. */
  private boolean rests(Duration time) {
    try {
      return end.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      end.countDown();
      return true;
    }
  }

  /** Lets the line go as soon as its thread notices. */
  @Override
  public void close() {
    end.countDown();
  }
}
