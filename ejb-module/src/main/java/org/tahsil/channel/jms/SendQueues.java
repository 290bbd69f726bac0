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
import org.tahsil.channel.Medium;

/**
 * Puts signals into the queue of their medium, outside any transaction: the outbox remembers what
 * was handed on.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendQueues {

  @Resource(lookup = "jms/tahsilConnections")
  private ConnectionFactory connections;

  @Resource(lookup = "jms/mailQueue")
  private Queue mail;

  @Resource(lookup = "jms/smsQueue")
  private Queue sms;

  /** Sends one persistent signal for each message. */
  public void send(Medium medium, List<UUID> messages) {
    put(medium, messages.stream().map(id -> new SendSignal(medium, id).json()).toList());
  }

  /** Sends a text as it is: a redriven dead letter, to the queue of the medium that it names. */
  public void sendText(String text) {
    put(medium(text), List.of(text));
  }

  private void put(Medium medium, List<String> texts) {
    try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
      JMSProducer producer = context.createProducer();
      texts.forEach(text -> producer.send(queue(medium), text));
    }
  }

  private Queue queue(Medium medium) {
    return switch (medium) {
      case EMAIL -> mail;
      case SMS -> sms;
    };
  }

  private static Medium medium(String text) {
    try {
      return SendSignal.read(text).medium();
    } catch (UnreadableSignalException unreadable) {
      return Medium.EMAIL;
    }
  }
}
