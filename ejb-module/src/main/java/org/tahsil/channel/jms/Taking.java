package org.tahsil.channel.jms;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.tahsil.channel.app.Delivery;
import org.tahsil.shared.store.Outage;

/**
 * What each queue's consumer does with a signal. It lets exceptions out: the queue delivers again
 * and, when that was often enough, moves the signal to the dead letters. A signal that finds the
 * database away is let go of: three deliveries pass faster than a database comes back, and the
 * outbox hands on again what it handed on and nobody ended.
 */
final class Taking {
  private static final Logger LOG = System.getLogger(Taking.class.getName());

  private Taking() {}

  static void take(Message message, Delivery delivery) {
    SendSignal signal = SendSignal.read(text(message));
    try {
      delivery.deliver(signal.messages());
    } catch (RuntimeException failure) {
      if (!Outage.isCauseOf(failure)) {
        throw failure;
      }
      LOG.log(Level.WARNING, "The database is away: messages wait in the outbox", failure);
    }
  }

  private static String text(Message message) {
    try {
      if (message instanceof TextMessage text && text.getText() != null) {
        return text.getText();
      }
      throw new UnreadableSignalException("NOT_TEXT", null);
    } catch (JMSException broken) {
      throw new UnreadableSignalException("UNREADABLE", broken);
    }
  }
}
