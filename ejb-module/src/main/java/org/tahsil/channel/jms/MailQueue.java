package org.tahsil.channel.jms;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.Queue;
import java.util.List;
import java.util.UUID;

/**
 * Puts signals into the queue, outside any transaction: the outbox remembers what was handed on.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailQueue {

  @Resource(lookup = "jms/tahsilConnections")
  private ConnectionFactory connections;

  @Resource(lookup = "jms/mailQueue")
  private Queue queue;

  /** Sends one persistent signal for each message. */
  public void send(List<UUID> messages) {
    sendTexts(messages.stream().map(id -> new MailSignal(id).json()).toList());
  }

  /** Sends texts as they are: a redriven dead letter. */
  public void sendTexts(List<String> texts) {
    try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
      JMSProducer producer = context.createProducer();
      texts.forEach(text -> producer.send(queue, text));
    }
  }
}
