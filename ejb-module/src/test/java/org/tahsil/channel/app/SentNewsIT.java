package org.tahsil.channel.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.shared.store.TestBooks;

/** From the booking of what was sent to the timeline that tells of it. */
class SentNewsIT {
  private final Convoy convoy = new Convoy();
  private final TestBooks books = new TestBooks(convoy.sky.jdbi, Sky.LENDER.value());
  private final long[] customers = {
    books.customer("C1", "a@b.om", "en"),
    books.customer("C2", "a@b.om", "en"),
    books.customer("C3", "a@b.om", "en")
  };

  @Test
  void whatIsSentOnAClaimIsToldTogether() {
    List<Integer> told = new ArrayList<>();
    List<Integer> untold = new ArrayList<>();
    convoy.peer =
        message -> {
          told.add(convoy.sky.told.size());
          untold.add(count("outbox where untold"));
          return new SendResult.Accepted();
        };
    WithinAMinute.begin();
    convoy.deliver(convoy.claim(3, null, customers));
    assertThat(told).containsOnly(0);
    assertThat(untold).containsExactly(0, 1, 2);
    assertAllTold();
  }

  @Test
  void whatNobodyToldIsToldLateAndOnce() {
    convoy.mute = true;
    List<UUID> claim = convoy.claim(3, null, customers);
    convoy.deliver(claim);
    assertThat(convoy.ends()).as("booked all the same").containsOnly("SENT");
    assertThat(count("outbox where untold")).isEqualTo(2);
    assertThat(convoy.sky.sentNews().late()).as("whoever sent may still tell").isEmpty();
    past(Duration.ofSeconds(11));
    assertThat(convoy.sky.sentNews().late()).hasSize(2);
    watch(convoy.sky.sentNews()).tell();
    assertAllTold();
    convoy.sky.sentNews().tell(claim);
    assertThat(convoy.sky.sentNews().late()).isEmpty();
    assertAllTold();
  }

  @Test
  void oneThatCannotBeToldKeepsNoOtherFromIt() {
    convoy.mute = true;
    UUID stuck = convoy.claim(3, null, customers).get(0);
    convoy.deliver(
        convoy.sky.jdbi.withHandle(
            h ->
                h.createQuery("select message_id from outbox order by dedupe_key")
                    .mapTo(UUID.class)
                    .list()));
    past(Duration.ofSeconds(11));
    SentNews plain = convoy.sky.sentNews();
    watch(
            new SentNews() {
              @Override
              public List<UUID> late() {
                return plain.late();
              }

              @Override
              public void tell(List<UUID> messages) {
                if (messages.contains(stuck)) {
                  throw new IllegalStateException("stuck");
                }
                plain.tell(messages);
              }
            })
        .tell();
    assertThat(plain.late()).containsExactly(stuck);
    assertThat(convoy.sky.told).hasSize(2);
  }

  private FlightWatch watch(SentNews news) {
    return Wires.into(
        new FlightWatch(), convoy.sky.flights, convoy.sky.lost(), news, convoy.sky.servers());
  }

  @Test
  void aMessageToNobodyKnownIsTheTalkOfNoTimeline() {
    convoy.claim(2, null, customers);
    convoy.sky.jdbi.useHandle(h -> h.execute("update outbox set customer_id = null"));
    convoy.deliver(
        convoy.sky.jdbi.withHandle(
            h -> h.createQuery("select message_id from outbox").mapTo(UUID.class).list()));
    assertThat(convoy.ends()).containsOnly("SENT");
    assertThat(count("outbox where untold") + count("interaction")).isZero();
  }

  private void assertAllTold() {
    assertThat(convoy.sky.told)
        .hasSize(3)
        .allMatch(entry -> entry.kind().equals("REMINDER_SENT"))
        .extracting(TimelineEntry::customerId)
        .containsExactlyInAnyOrder(customers[0], customers[1], customers[2]);
    assertThat(count("interaction where outcome = 'SENT' and channel = 'EMAIL'")).isEqualTo(3);
    assertThat(count("outbox where untold")).isZero();
  }

  private void past(Duration time) {
    convoy.sky.jdbi.useHandle(
        h ->
            h.execute(
                "update outbox set ended_at = ended_at - make_interval(secs => ?)",
                time.toSeconds()));
  }

  private int count(String rows) {
    return convoy.sky.jdbi.withHandle(
        h -> h.createQuery("select count(*) from " + rows).mapTo(Integer.class).one());
  }
}
