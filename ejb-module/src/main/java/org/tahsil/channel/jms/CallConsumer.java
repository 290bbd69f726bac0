package org.tahsil.channel.jms;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.tahsil.channel.app.Delivery;

/** Has calls made. It runs outside a transaction. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "jms/callQueue")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CallConsumer implements MessageListener {

  @EJB private Delivery delivery;

  @Override
  public void onMessage(Message message) {
    Taking.take(message, delivery);
  }
}
