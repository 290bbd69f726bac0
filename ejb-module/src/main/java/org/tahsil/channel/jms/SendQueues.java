package org.tahsil.channel.jms;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.Queue;
import java.util.ArrayList;
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
  private static final int MOST = 50;
  private static final int MAIL_CONSUMERS = 4;
  private static final int SMS_CONSUMERS = 8;
  private static final int CALL_CONSUMERS = 4;

  @Resource(lookup = "jms/tahsilConnections")
  private ConnectionFactory connections;

  @Resource(lookup = "jms/mailQueue")
  private Queue mail;

  @Resource(lookup = "jms/smsQueue")
  private Queue sms;

  @Resource(lookup = "jms/callQueue")
  private Queue calls;

  /**
   * Sends persistent signals, each for some of the messages: as many as give every consumer of the
   * medium its share.
   */
  public void send(Medium medium, List<UUID> messages) {
    int share = Math.min(MOST, (messages.size() + consumers(medium) - 1) / consumers(medium));
    List<String> signals = new ArrayList<>();
    for (int from = 0; from < messages.size(); from += share) {
      List<UUID> some = messages.subList(from, Math.min(messages.size(), from + share));
      signals.add(new SendSignal(medium, some).json());
    }
    put(medium, signals);
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

  /** As the server's configuration has it. */
  private static int consumers(Medium medium) {
    return switch (medium) {
      case EMAIL -> MAIL_CONSUMERS;
      case SMS -> SMS_CONSUMERS;
      case IVR -> CALL_CONSUMERS;
    };
  }

  private Queue queue(Medium medium) {
    return switch (medium) {
      case EMAIL -> mail;
      case SMS -> sms;
      case IVR -> calls;
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
