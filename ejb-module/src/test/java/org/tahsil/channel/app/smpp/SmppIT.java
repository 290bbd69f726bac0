package org.tahsil.channel.app.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.tahsil.channel.InboundText;
import org.tahsil.channel.UnknownMessage;
import org.tahsil.channel.app.Sky;
import org.tahsil.channel.demo.TextCentre.Text;
import org.tahsil.channel.domain.ReceiptState;
import org.tahsil.channel.domain.SendResult;

/** Text messages over a socket to a message centre, and what it may do to them. */
class SmppIT {
  private static final String LONG = "عزيزنا العميل، المبلغ المتأخر 42.300 OMR. ".repeat(5);

  @Test
  void aTextArrivesAndItsReceiptIsKeptBesideTheBooks() throws Exception {
    try (TextWorld world = new TextWorld(1)) {
      world.queue("Pay 42.300 OMR, please. {€}");
      world.sendDue();

      assertThat(world.centre().texts())
          .extracting(Text::from, Text::to, Text::text, Text::parts)
          .containsExactly(
              Tuple.tuple("TAHSIL", TextWorld.PHONE, "Pay 42.300 OMR, please. {€}", 1));
      assertThat(world.sky.states()).isEqualTo(Map.of("SENT", 1));
      TextWorld.await(() -> world.receiptState().equals("DELIVERED"));
      assertThat(world.sky.states()).isEqualTo(Map.of("SENT", 1));
    }
  }

  @Test
  void aLongArabicTextGoesInPartsAndIsDeliveredWhenAllAre() throws Exception {
    try (TextWorld world = new TextWorld(1)) {
      world.queue(LONG);
      world.sendDue();

      assertThat(world.centre().texts()).extracting(Text::text).containsExactly(LONG);
      assertThat(world.centre().texts().get(0).parts()).isGreaterThan(1);
      TextWorld.await(() -> world.receiptState().equals("DELIVERED"));
      assertThat(world.receipts()).isEqualTo(world.centre().texts().get(0).parts());
    }
  }

  @Test
  void aThrottledTextWaitsAndHasNotFailed() throws Exception {
    try (TextWorld world = new TextWorld(1)) {
      world.centre().faults().throttled.set(1);
      world.queue("a");
      world.sendDue();
      assertThat(world.sky.states()).isEqualTo(Map.of("QUEUED", 1));
      assertThat(
              world.sky.jdbi.<Integer, RuntimeException>withHandle(
                  h -> h.createQuery("select attempts from outbox").mapTo(Integer.class).one()))
          .isZero();

      world.later();
      world.sendDue();
      assertThat(world.sky.states()).isEqualTo(Map.of("SENT", 1));
    }
  }

  @Test
  void aTextThrottledInTheMiddleGoesOnWhereItWas() throws Exception {
    try (TextWorld world = new TextWorld(1)) {
      world.centre().faults().spared.set(1);
      world.centre().faults().throttled.set(1);
      world.queue(LONG);
      world.sendDue();

      assertThat(world.centre().faults().throttled).hasValue(0);
      assertThat(world.centre().texts()).extracting(Text::text).containsExactly(LONG);
      assertThat(world.sky.states()).isEqualTo(Map.of("SENT", 1));
    }
  }

  @Test
  void aTextTakenInPartIsInDoubtAndGoesToNobodyElse() throws Exception {
    try (TextWorld world = new TextWorld(2)) {
      world.centre().faults().spared.set(1);
      world.centre().faults().refused.set(1);
      world.queue(LONG);
      world.sendDue();

      assertThat(world.sky.unknown().list(Sky.LENDER, 9))
          .extracting(UnknownMessage::cause)
          .containsExactly("PARTLY_TAKEN");
      assertThat(world.centres.get(1).texts()).isEmpty();
      TextWorld.await(() -> world.receipts() == 1);
      assertThat(world.sky.states()).as("one of several parts").isEqualTo(Map.of("UNKNOWN", 1));
    }
  }

  @Test
  void aBrokenLineIsBuiltAnew() throws Exception {
    try (TextWorld world = new TextWorld(1)) {
      world.centre().faults().shut(true);
      world.centre().hangUp();
      TextWorld.await(() -> !world.isBound());
      world.queue("a");
      world.sendDue();
      assertThat(world.sky.states()).isEqualTo(Map.of("QUEUED", 1));

      world.centre().faults().shut(false);
      TextWorld.await(world::isBound);
      world.later();
      world.sendDue();
      assertThat(world.sky.states()).isEqualTo(Map.of("SENT", 1));
    }
  }

  @Test
  void aReceiptBeforeTheAnswerCountsAndSoDoesItsCopy() throws Exception {
    try (TextWorld world = new TextWorld(1)) {
      world.centre().faults().receiptFirst(true);
      world.centre().faults().copies.set(3);
      world.centre().faults().outcome(ReceiptState.UNDELIVERED);
      world.queue("a");
      world.sendDue();

      assertThat(world.receipts()).isEqualTo(3);
      assertThat(world.receiptState()).isEqualTo("UNDELIVERED");
      assertThat(world.sky.states()).as("the books").isEqualTo(Map.of("SENT", 1));
      assertThat(world.sky.told)
          .filteredOn(entry -> entry.kind().equals("REMINDER_UNDELIVERED"))
          .hasSize(1);
    }
  }

  @Test
  void aTextWhoseAnswerIsLostIsInDoubtUntilItsReceiptComes() throws Exception {
    try (TextWorld world = new TextWorld(2)) {
      world.centre().faults().hold(true);
      world.centre().faults().cut.set(1);
      world.queue("a");
      world.sendDue();

      assertThat(world.sky.states()).isEqualTo(Map.of("UNKNOWN", 1));
      assertThat(world.sky.unknown().list(Sky.LENDER, 9))
          .extracting(UnknownMessage::cause)
          .containsAnyOf("GATEWAY_TIMEOUT", "CONNECTION_BROKEN");
      assertThat(world.centres.get(1).texts()).as("never to another after a doubt").isEmpty();

      TextWorld.await(world::isBound);
      world.centre().release();
      TextWorld.await(() -> world.sky.states().equals(Map.of("SENT", 1)));
      assertThat(world.receiptState()).isEqualTo("DELIVERED");
      assertThat(world.centre().texts()).hasSize(1);
    }
  }

  @Test
  void aTextWhoseServerDiedIsInDoubtUntilItsReceiptComes() throws Exception {
    try (TextWorld world = new TextWorld(1)) {
      world.centre().faults().hold(true);
      world.queue(LONG);
      assertThat(world.sendAndDie()).isInstanceOf(SendResult.Accepted.class);
      world.sky.past(Duration.ofMinutes(5));
      assertThat(world.sky.lost().find()).isEqualTo(1);
      assertThat(world.sky.states()).isEqualTo(Map.of("UNKNOWN", 1));

      world.centre().release();
      TextWorld.await(() -> world.sky.states().equals(Map.of("SENT", 1)));
      assertThat(world.receiptState()).isEqualTo("DELIVERED");
    }
  }

  @Test
  void theSecondGatewayIsAskedWhenTheFirstSurelyHasNothing() throws Exception {
    try (TextWorld world = new TextWorld(2)) {
      world.centre().faults().refused.set(1);
      world.queue("a", "b");
      world.sendDue();

      assertThat(world.centre().texts()).extracting(Text::text).containsExactly("b");
      assertThat(world.centres.get(1).texts()).extracting(Text::text).containsExactly("a");
      assertThat(world.sky.states()).isEqualTo(Map.of("SENT", 2));
    }
  }

  @Test
  void aWrongPasswordBindsNothing() throws Exception {
    try (TextWorld world = new TextWorld(1);
        SmppGateway stranger = world.gateway("stranger", world.centre().port(), "wrong")) {
      Thread.sleep(1_000);
      assertThat(stranger.isBound()).isFalse();
      assertThat(world.isBound()).isTrue();
    }
  }

  @Test
  void whatACustomerWritesBackIsKeptOnceAndTold() throws Exception {
    try (TextWorld world = new TextWorld(1)) {
      world.queue("a");
      world.sendDue();

      world.centre().reply(TextWorld.PHONE, "TAHSIL", "أوقفوا STOP");
      world.centre().reply(TextWorld.PHONE, "TAHSIL", "أوقفوا STOP");
      world.centre().reply("+96899999999", "TAHSIL", "who is this?");

      assertThat(world.sky.replies)
          .extracting(InboundText::tenant, InboundText::sender, InboundText::text)
          .containsExactly(Tuple.tuple(Sky.LENDER, TextWorld.PHONE, "أوقفوا STOP"));
      assertThat(
              world.sky.jdbi.<Integer, RuntimeException>withHandle(
                  h ->
                      h.createQuery("select count(*) from text_received")
                          .mapTo(Integer.class)
                          .one()))
          .isEqualTo(2);
    }
  }
}
