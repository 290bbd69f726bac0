package org.tahsil.webhook.jms;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.Queue;
import java.util.List;
import org.tahsil.webhook.store.LaneStore.Lane;

/** Puts lanes into the queue, outside any transaction: the database remembers what is due. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookQueue {

  @Resource(lookup = "jms/tahsilConnections")
  private ConnectionFactory connections;

  @Resource(lookup = "jms/webhookQueue")
  private Queue queue;

  /** Sends one signal for each lane. */
  public void send(List<Lane> lanes) {
    try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
      JMSProducer producer = context.createProducer().setDeliveryMode(DeliveryMode.NON_PERSISTENT);
      lanes.forEach(lane -> producer.send(queue, new LaneSignal(lane).json()));
    }
  }
}
