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
import org.tahsil.channel.app.Delivery;

/**
 * Takes signals from the queue. It runs outside a transaction and lets every exception out: the
 * queue delivers again and, when that was often enough, moves the signal to the dead letters.
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

  @EJB private Delivery delivery;

  @Override
  public void onMessage(Message message) {
    delivery.deliver(MailSignal.read(text(message)).id());
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
