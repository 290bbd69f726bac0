package org.tahsil.console;

import static org.tahsil.console.Fixture.NOW;
import static org.tahsil.console.Fixture.OMR;
import static org.tahsil.console.Fixture.TODAY;
import static org.tahsil.console.Fixture.omr;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.audit.Timeline;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.console.view.AccountFacts;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.Explanation;
import org.tahsil.delinquency.Position;
import org.tahsil.hold.Hold;
import org.tahsil.hold.HoldReason;
import org.tahsil.hold.NewHold;
import org.tahsil.payment.Ledger.Posting;
import org.tahsil.payment.PaymentRow;
import org.tahsil.payment.PostingKind;
import org.tahsil.payment.Reversal;
import org.tahsil.risk.RiskScore;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.money.Money;

/** An account with items, payments, a timeline and a score. */
final class AccountFixture {
  private final Fixture facts;
  private final String mark;

  AccountFixture(Fixture facts, String mark) {
    this.facts = facts;
    this.mark = mark;
  }

  AccountFacts facts() {
    return new AccountFacts(
        facts.portfolio(),
        facts.customer(),
        position(),
        new Explanation(
            AsOf.now(TODAY),
            61,
            Bucket.DAYS_61_90,
            "ELAPSED",
            List.of(new Explanation.Reason("SOME_CODE" + mark, Map.of()))),
        List.of(
            posting("PAY-2" + mark, "12.500", PostingKind.PAYMENT, null, false),
            posting("CN-1" + mark, "2.000", PostingKind.CREDIT_NOTE, null, false),
            posting(
                "PAY-1", "40.000", PostingKind.PAYMENT, new Reversal("no funds", "AM04"), false),
            posting(
                "PAY-1", "40.000", PostingKind.PAYMENT, new Reversal("no funds", "AM04"), true)),
        holds(),
        PromiseFixture.all(mark),
        OfferFixture.all(mark),
        timeline(),
        Optional.of(score()));
  }

  private List<Hold> holds() {
    Hold lasting = hold(HoldReason.BEREAVEMENT, null, LocalDate.of(2024, 12, 20), null);
    Hold dispute =
        hold(
            HoldReason.DISPUTE, omr("10.000"), LocalDate.of(2024, 11, 5), LocalDate.of(2025, 2, 1));
    Hold ended = hold(HoldReason.OTHER, null, LocalDate.of(2024, 10, 5), LocalDate.of(2024, 10, 9));
    return List.of(
        lasting,
        dispute,
        ended,
        new Hold(
            lasting.id(), lasting.terms(), "agent", NOW, TODAY, TODAY, "manager", "older version"));
  }

  private Hold hold(
      HoldReason reason, @Nullable Money amount, LocalDate from, @Nullable LocalDate to) {
    NewHold terms =
        new NewHold(
            reason,
            amount == null ? null : new ItemRef("INV-1024"),
            amount,
            reason.stops(),
            from,
            to,
            "He said" + mark);
    return new Hold(
        new UUID(1, from.toEpochDay()), terms, "agent" + mark, NOW, from, null, null, null);
  }

  private RiskScore score() {
    return new RiskScore(
        new CustomerRef("CUST_OMT_00001"),
        TODAY,
        "scorecard 1",
        false,
        420,
        0.118,
        0.212,
        0.347,
        RiskScore.Band.MEDIUM,
        List.of(
            new RiskScore.Factor("LATE_PAYMENTS" + mark, 80, Map.of()),
            new RiskScore.Factor("TENURE", -35, Map.of())));
  }

  Position position() {
    return new Position(
        facts.account(),
        AsOf.now(TODAY),
        61,
        true,
        Bucket.DAYS_61_90,
        omr("126.900"),
        omr("84.600"),
        omr("10.000"),
        Money.zero(OMR),
        LocalDate.of(2024, 11, 1),
        List.of(
            item("INV-0924" + mark, "2024-10-01", "0", 0),
            item("INV-1024", "2024-11-01", "42.300", 61),
            item("INV-1124", "2024-12-01", "42.300", 31),
            item("INV-1224", "2025-01-15", "42.300", 0)));
  }

  private static Position.Item item(String ref, String due, String open, int dpd) {
    return new Position.Item(
        new ItemRef(ref),
        LocalDate.parse(due).minusDays(20),
        LocalDate.parse(due),
        omr("42.300"),
        omr("42.300").minus(omr(open)),
        omr(open),
        Money.zero(OMR),
        dpd);
  }

  private static Posting posting(
      String ref, String amount, PostingKind kind, @Nullable Reversal why, boolean reversal) {
    return new Posting(
        new PaymentRow(
            kind,
            new AccountRef("OMT-ACC-001"),
            new PaymentRef(ref),
            LocalDate.of(2024, 12, 10),
            omr(amount),
            "PAY-1".equals(ref) ? null : new ItemRef("INV-1024"),
            "CARD"),
        reversal ? Posting.REVERSAL : kind.name(),
        LocalDate.of(2024, 12, 10),
        why,
        null,
        false);
  }

  private Timeline.Page timeline() {
    return new Timeline.Page(
        List.of(
            entry(
                "PAYMENT_POSTED",
                Map.of(
                    "payment_ref",
                    "PAY-2" + mark,
                    "amount",
                    "12.500",
                    "currency",
                    "OMR",
                    "value_date",
                    "2024-12-10")),
            entry("REMINDER_SENT", Map.of()),
            entry(
                "BUCKET_CHANGED",
                Map.of("from_bucket", "31-60", "to_bucket", "61-90", "days_past_due", "61"))),
        17L);
  }

  private TimelineEntry entry(String kind, Map<String, String> facts) {
    return new TimelineEntry(1, 1L, NOW.minusSeconds(86_400), kind, "agent" + mark, facts, kind);
  }
}
