package org.tahsil.bench.jms;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.concurrent.CountDownLatch;

/** Takes messages of its queue as the product's consumers do, and does nothing with them. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "jms/benchQueue")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BareConsumer implements MessageListener {
  private static volatile CountDownLatch left = new CountDownLatch(0);

  /** What reaches zero when so many messages were taken from now on. */
  static CountDownLatch expect(int messages) {
    CountDownLatch fresh = new CountDownLatch(messages);
    left = fresh;
    return fresh;
  }

  @Override
  public void onMessage(Message message) {
    left.countDown();
  }
}
