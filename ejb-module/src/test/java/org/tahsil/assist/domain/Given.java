package org.tahsil.assist.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Account;
import org.tahsil.account.AccountRow;
import org.tahsil.arrangement.Arrangement;
import org.tahsil.arrangement.Arrangement.Bearing;
import org.tahsil.arrangement.Arrangement.Making;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.casework.CasePriority;
import org.tahsil.casework.CaseState;
import org.tahsil.casework.CollectionCase;
import org.tahsil.casework.CollectionCase.Standing;
import org.tahsil.casework.LeftOut;
import org.tahsil.casework.NextAction;
import org.tahsil.casework.WorkItem;
import org.tahsil.casework.Worth;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.Position;
import org.tahsil.hold.Hold;
import org.tahsil.hold.HoldReason;
import org.tahsil.hold.NewHold;
import org.tahsil.hold.Stop;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.money.Money;

/** Facts of one account on 2025-01-01, for what is said of them. */
final class Given {
  static final LocalDate TODAY = LocalDate.of(2025, 1, 1);
  private static final Currency OMR = Currency.getInstance("OMR");
  private static final Instant NOON = Instant.parse("2025-01-01T08:00:00Z");

  private Given() {}

  static Money omr(String amount) {
    return Money.of(amount, OMR);
  }

  static Position position(String outstanding, String overdue, String disputed) {
    AccountRow row =
        new AccountRow(
            new AccountRef("A"), new CustomerRef("C"), "LOAN", OMR, TODAY, null, null, null);
    return new Position(
        new Account(1, new PortfolioId(1), new PortfolioCode("P"), 1, 0, row),
        AsOf.now(TODAY),
        30,
        false,
        Bucket.of(30),
        omr(outstanding),
        omr(overdue),
        omr(disputed),
        omr("0.000"),
        TODAY.minusDays(30),
        List.of());
  }

  static Hold hold(@Nullable String item, LocalDate from, @Nullable LocalDate to, Stop... stops) {
    return new Hold(
        UUID.randomUUID(),
        new NewHold(
            HoldReason.HARDSHIP,
            item == null ? null : new ItemRef(item),
            null,
            Set.of(stops),
            from,
            to,
            null),
        "anna",
        NOON,
        from,
        null,
        null,
        null);
  }

  static Arrangement promise(ArrangementState state, String promised, String paid) {
    return new Arrangement(
        UUID.randomUUID(),
        new AccountRef("A"),
        ArrangementKind.PROMISE,
        state,
        TODAY,
        omr(promised),
        omr(paid),
        TODAY.plusDays(9),
        new Making("anna", TODAY.minusDays(1), NOON, null, null),
        new Bearing(2, omr("0.000"), BigDecimal.ZERO, 0),
        List.of(),
        null);
  }

  static WorkItem work(@Nullable String by, @Nullable LocalDate silent, @Nullable LeftOut left) {
    CollectionCase found =
        new CollectionCase(
            7,
            new CustomerRef("C"),
            "Salim",
            new AccountRef("A"),
            omr("40.000"),
            30,
            "BY_HAND",
            TODAY,
            CasePriority.MEDIUM,
            new Standing(CaseState.WORKING, "anna", null, null, NextAction.CALL, NOON, silent),
            by,
            null,
            null,
            1);
    Worth worth = new Worth(omr("40.000"), Bucket.of(30), 500, 300, omr("1.000"), omr("5.000"));
    return new WorkItem(found, "en", false, worth, left, null, null, false, null, null, null);
  }
}
