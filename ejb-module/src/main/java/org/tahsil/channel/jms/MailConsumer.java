package org.tahsil.channel.jms;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.tahsil.channel.app.Delivery;
import org.tahsil.shared.store.Outage;

/**
 * Takes signals from the queue. It runs outside a transaction and lets exceptions out: the queue
 * delivers again and, when that was often enough, moves the signal to the dead letters. A signal
 * that finds the database away is let go of: three deliveries pass faster than a database comes
 * back, and the outbox hands on again what it handed on and nobody ended.
 */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "jms/mailQueue")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailConsumer implements MessageListener {

  private static final Logger LOG = System.getLogger(MailConsumer.class.getName());

  @EJB private Delivery delivery;

  @Override
  public void onMessage(Message message) {
    MailSignal signal = MailSignal.read(text(message));
    try {
      delivery.deliver(signal.id());
    } catch (RuntimeException failure) {
      if (!Outage.isCauseOf(failure)) {
        throw failure;
      }
      LOG.log(Level.WARNING, "the database is away: message {0} waits in the outbox", signal.id());
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
