package org.tahsil.channel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.channel.EarlyCheck;
import org.tahsil.channel.Objection;
import org.tahsil.channel.OutgoingMail;
import org.tahsil.channel.SendCheck;
import org.tahsil.channel.app.Foresight.Forecast;
import org.tahsil.channel.domain.Failure;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.shared.store.TestBooks;

/** A claim of several messages, from its look at them to the last one's end. */
class ClaimIT {
  private final Convoy convoy = new Convoy();
  private final TestBooks books = new TestBooks(convoy.sky.jdbi, Sky.LENDER.value());
  private final long customer = books.customer("C1", "a@b.om", "en");

  @Test
  void messagesGoInOrderAndAtMostOneIsOnItsWay() {
    List<Map<String, Integer>> seen = new ArrayList<>();
    convoy.peer =
        message -> {
          seen.add(convoy.sky.states());
          return new SendResult.Accepted();
        };
    List<UUID> claim = convoy.claim(4, null, customer);
    assertThat(convoy.deliver(claim)).isEmpty();
    assertThat(convoy.given).containsExactly("k0", "k1", "k2", "k3");
    assertThat(seen)
        .containsExactly(
            Map.of("RELAYED", 3, "SENDING", 1),
            Map.of("RELAYED", 2, "SENDING", 1, "SENT", 1),
            Map.of("RELAYED", 1, "SENDING", 1, "SENT", 2),
            Map.of("SENDING", 1, "SENT", 3));
    assertThat(convoy.ends()).containsOnly("SENT");
    assertThat(convoy.sky.told).extracting(TimelineEntry::kind).hasSize(4);
    convoy.deliver(claim);
    assertThat(convoy.given).as("a signal that comes twice").hasSize(4);
  }

  /** What a kill leaves while a message is with its peer: that one in doubt, the others to come. */
  @Test
  void aServerThatDiesAmongAClaimLeavesOneMessageInDoubt() {
    convoy.peer =
        message -> {
          if (convoy.given.size() == 3) {
            convoy.sky.dead.add("boot-mine");
            convoy.sky.lostSeenBy("boot-other").find();
            throw new Killed();
          }
          return new SendResult.Accepted();
        };
    List<UUID> claim = convoy.claim(5, null, customer);
    assertThatThrownBy(() -> convoy.deliver(claim)).isInstanceOf(Killed.class);
    assertThat(convoy.ends())
        .containsExactly("SENT", "SENT", "UNKNOWN SENDER_DIED", "RELAYED", "RELAYED");
    convoy.peer = message -> new SendResult.Accepted();
    convoy.deliver(claim);
    assertThat(convoy.given).as("the signal again").containsExactly("k0", "k1", "k2", "k3", "k4");
    assertThat(convoy.ends())
        .containsExactly("SENT", "SENT", "UNKNOWN SENDER_DIED", "SENT", "SENT");
  }

  @Test
  void aPaymentAfterTheLookSuppressesWhatIsStillToGo() {
    long account = books.account("A1", customer);
    convoy.peer =
        message -> {
          if (convoy.given.size() == 2) {
            pay(account);
          }
          return new SendResult.Accepted();
        };
    convoy.deliver(convoy.claim(4, account, customer));
    assertThat(convoy.given).containsExactly("k0", "k1");
    assertThat(convoy.ends())
        .containsExactly("SENT", "SENT", "SUPPRESSED PAID_SINCE", "SUPPRESSED PAID_SINCE");
  }

  @Test
  void anAnswerThatStandsIsNotAskedForAgainAndAnotherOneIs() {
    AtomicInteger asked = new AtomicInteger();
    boolean[] changed = {false};
    convoy.checks.add(
        (EarlyCheck)
            mails -> {
              asked.addAndGet(mails.size());
              return mails.stream().map(mail -> answer(changed)).toList();
            });
    long account = books.account("A1", customer);
    convoy.peer =
        message -> {
          changed[0] = convoy.given.size() == 3;
          return new SendResult.Accepted();
        };
    WithinAMinute.begin();
    convoy.deliver(convoy.claim(5, account, customer));
    assertThat(convoy.ends())
        .containsExactly("SENT", "SENT", "SENT", "SUPPRESSED CHANGED", "SUPPRESSED CHANGED");
    assertThat(asked).hasValue(5 + 2);
  }

  private static EarlyCheck.Early answer(boolean[] changed) {
    boolean then = changed[0];
    return new EarlyCheck.Early(
        then ? Optional.of(Objection.lasting("CHANGED")) : Optional.empty(),
        () -> changed[0] == then);
  }

  @Test
  void whatIsSaidEarlyIsBookedAtOnceAndToldOnce() {
    long account = books.account("A1", customer);
    convoy.checks.add(
        (EarlyCheck)
            mails ->
                mails.stream()
                    .map(mail -> new EarlyCheck.Early(against(mail), () -> true))
                    .toList());
    convoy.deliver(convoy.claim(3, account, customer));
    assertThat(convoy.given).containsExactly("k2");
    assertThat(convoy.ends()).containsExactly("SUPPRESSED NO.RULE", "QUEUED LATER", "SENT");
    assertThat(convoy.sky.told)
        .extracting(TimelineEntry::kind)
        .containsExactly("REMINDER_SUPPRESSED", "REMINDER_SENT");
  }

  private static Optional<Objection> against(OutgoingMail mail) {
    return switch (mail.dedupeKey()) {
      case "k0" -> Optional.of(Objection.lasting("NO.RULE"));
      case "k1" -> Optional.of(new Objection("LATER", Duration.ofHours(1)));
      default -> Optional.empty();
    };
  }

  /** A check that knows nothing of claims is asked at the very moment, once for each message. */
  @Test
  void aPlainCheckIsAskedAtTheMoment() {
    List<String> asked = new ArrayList<>();
    SendCheck plain =
        mail -> {
          asked.add(mail.dedupeKey() + " after " + convoy.given.size());
          return Optional.empty();
        };
    convoy.checks.add(plain);
    convoy.deliver(convoy.claim(3, books.account("A1", customer), customer));
    assertThat(asked).containsExactly("k0 after 0", "k1 after 1", "k2 after 2");
    assertThat(convoy.ends()).containsOnly("SENT");
  }

  @Test
  void aMessageThatCannotBeMarkedHoldsUpNoneOfTheOthers() {
    List<UUID> claim = convoy.claim(3, null, customer);
    refuse("SENDING", "k1");
    assertThatThrownBy(() -> convoy.deliver(claim)).hasStackTraceContaining("made to fail");
    assertThat(convoy.given).containsExactly("k0", "k2");
    assertThat(convoy.ends()).containsExactly("SENT", "RELAYED", "SENT");
  }

  @Test
  void aMessageThatCannotBeBookedHoldsUpNoneOfTheOthersAndIsNotSentAgain() {
    List<UUID> claim = convoy.claim(3, null, customer);
    refuse("SENT", "k1");
    convoy.deliver(claim);
    assertThat(convoy.ends()).containsExactly("SENT", "SENDING", "SENT");
    convoy.sky.jdbi.useHandle(h -> h.execute("drop trigger refusing on outbox"));
    convoy.sky.flights.bookAgain();
    assertThat(convoy.ends()).containsOnly("SENT");
    assertThat(convoy.given).containsExactly("k0", "k1", "k2");
  }

  @Test
  void eachMessageKeepsItsOwnAnswer() {
    convoy.peer =
        message ->
            switch (message.content().dedupeKey()) {
              case "k0" -> new SendResult.Refused(new Failure("ADDRESS_REFUSED", true));
              case "k1" -> new SendResult.Unsure("MAIL_SERVER_SILENT");
              case "k2" -> new SendResult.Busy("THROTTLED", Duration.ofSeconds(9));
              default -> throw new IllegalStateException("a defect");
            };
    convoy.deliver(convoy.claim(4, null, customer));
    assertThat(convoy.ends())
        .containsExactly(
            "DEAD ADDRESS_REFUSED",
            "UNKNOWN MAIL_SERVER_SILENT",
            "QUEUED THROTTLED",
            "UNKNOWN SENDING_DEFECT");
  }

  @Test
  void aMessageThatIsNotThereHoldsUpNoneOfTheOthers() {
    List<UUID> claim = new ArrayList<>(convoy.claim(2, null, customer));
    claim.add(0, UUID.randomUUID());
    assertThatThrownBy(() -> convoy.deliver(claim)).hasMessageStartingWith("no message");
    assertThat(convoy.ends()).containsOnly("SENT");
  }

  @Test
  void aLookIsOfItsMinute() {
    Forecast forecast = new Forecast(Instant.parse("2026-01-01T10:00:59.9Z"), List.of());
    assertThat(forecast.isOf(Instant.parse("2026-01-01T10:00:00Z"))).isTrue();
    assertThat(forecast.isOf(Instant.parse("2026-01-01T10:01:00Z"))).isFalse();
  }

  private void refuse(String state, String key) {
    convoy.sky.jdbi.useHandle(
        h -> {
          h.execute(
              """
              create function refusing() returns trigger language plpgsql as $$
              begin raise exception 'this one is made to fail'; end $$
              """);
          h.execute(
              "create trigger refusing before update on outbox for each row when (new.state = '"
                  + state
                  + "' and new.dedupe_key = '"
                  + key
                  + "') execute function refusing()");
        });
  }

  private void pay(long account) {
    convoy.sky.jdbi.useHandle(
        h ->
            h.execute(
                """
                insert into posting (account_id, kind, payment_ref, value_on, known_on,
                  amount_minor)
                values (?, 'PAYMENT', 'p', current_date, current_date, 1)
                """,
                account));
  }

  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }
}
