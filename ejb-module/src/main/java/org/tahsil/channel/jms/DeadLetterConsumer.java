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
import java.util.List;
import java.util.UUID;
import org.tahsil.channel.app.DeadLetters;
import org.tahsil.channel.app.DeadLetters.Arrival;

/** Records what the queue gave up on. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "jms/deadLetterQueue")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeadLetterConsumer implements MessageListener {

  @EJB private DeadLetters letters;

  @Override
  public void onMessage(Message message) {
    try {
      String text = message instanceof TextMessage given ? given.getText() : null;
      int deliveries = Math.max(1, message.getIntProperty("JMSXDeliveryCount"));
      String content = text == null ? "" : text;
      letters.record(new Arrival(message.getJMSMessageID(), content, deliveries, named(content)));
    } catch (JMSException broken) {
      throw new UnreadableSignalException("UNREADABLE", broken);
    }
  }

  private static List<UUID> named(String text) {
    try {
      return SendSignal.read(text).messages();
    } catch (UnreadableSignalException unreadable) {
      return List.of();
    }
  }
}
