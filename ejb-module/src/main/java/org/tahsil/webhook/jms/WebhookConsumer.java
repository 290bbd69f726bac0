package org.tahsil.webhook.jms;

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
import java.util.Optional;
import org.tahsil.webhook.app.Sending;
import org.tahsil.webhook.store.LaneStore.Lane;

/**
 * Takes lanes from the queue and works on them. Unlike a mail's, a signal that fails is let go of:
 * it says only that a sender may begin, and another one comes when the lane's lease is over.
 */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "jms/webhookQueue")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookConsumer implements MessageListener {
  private static final Logger LOG = System.getLogger(WebhookConsumer.class.getName());

  @EJB private Sending sending;

  @Override
  public void onMessage(Message message) {
    try {
      lane(message).ifPresent(sending::turn);
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "a sender of webhooks broke off; another takes over", failure);
    }
  }

  private static Optional<Lane> lane(Message message) {
    try {
      String text = message instanceof TextMessage given ? given.getText() : null;
      return text == null ? Optional.empty() : LaneSignal.read(text);
    } catch (JMSException broken) {
      LOG.log(Level.WARNING, "a signal for a sender of webhooks cannot be read", broken);
      return Optional.empty();
    }
  }
}
