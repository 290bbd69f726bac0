package org.tahsil.escalation.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.escalation.ChecklistItem;
import org.tahsil.escalation.ChecklistItem.DateRule;
import org.tahsil.escalation.EscalationStep;
import org.tahsil.escalation.StepSettings;
import org.tahsil.shared.money.Money;

/**
 * What steps ask for until a lender decides otherwise.
 *
 * <p>All are house defaults, none is law of every country: 14 days after notice before an agency
 * gets an account, 30 days before lawyers do (the time that the Pre-Action Protocol for Debt Claims
 * of England and Wales gives a debtor to answer a letter of claim), and a date of limitation that
 * lies ahead (12 CFR 1006.26 of the United States bars suits on time-barred debt; other places bar
 * them or give the debtor a defence).
 */
public final class ProductSteps {

  private static final String SOURCE = "Product: house default";
  private static final ChecklistItem STATEMENT =
      new ChecklistItem("STATEMENT_OF_ACCOUNT", true, true, DateRule.NONE, 0);
  private static final ChecklistItem LIMITATION =
      new ChecklistItem("LIMITATION_CHECKED", true, false, DateRule.AHEAD, 1);

  private ProductSteps() {}

  /** The product's settings of a step. */
  public static StepSettings of(EscalationStep step, Portfolio portfolio) {
    Money always = Money.zero(portfolio.currency());
    return switch (step) {
      case SPECIALIST -> settings(step, List.of(note("REASON_NOTED")), null, false);
      case AGENCY -> settings(step, List.of(STATEMENT, noticeSince(14), LIMITATION), always, true);
      case FIELD_VISIT ->
          settings(
              step,
              List.of(STATEMENT, note("ADDRESS_CONFIRMED"), optional("VISIT_ANNOUNCED")),
              null,
              false);
      case LEGAL ->
          settings(
              step,
              List.of(
                  STATEMENT,
                  new ChecklistItem("CONTRACT", true, true, DateRule.NONE, 0),
                  noticeSince(30),
                  LIMITATION),
              always,
              true);
    };
  }

  private static StepSettings settings(
      EscalationStep step, List<ChecklistItem> items, @Nullable Money approveFrom, boolean pauses) {
    return new StepSettings(step, null, items, approveFrom, pauses, SOURCE, null, null);
  }

  private static ChecklistItem noticeSince(int days) {
    return new ChecklistItem("NOTICE_GIVEN", true, true, DateRule.PAST, days);
  }

  private static ChecklistItem note(String code) {
    return new ChecklistItem(code, true, false, DateRule.NONE, 0);
  }

  private static ChecklistItem optional(String code) {
    return new ChecklistItem(code, false, false, DateRule.PAST, 0);
  }
}
