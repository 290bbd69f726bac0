package org.tahsil.console.setting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.CaseState;
import org.tahsil.casework.NextAction;
import org.tahsil.casework.OutcomeKind;
import org.tahsil.casework.OutcomeRule;
import org.tahsil.casework.WorkSettings;
import org.tahsil.console.text.Wording;

/** What follows from what came of a contact. */
@Dependent
public class OutcomeRulesKind extends SettingKind {
  private static final int LONGEST_WAIT = 8784;
  private static final int LONGEST_SOURCE = 200;
  private static final List<String> ACTIONS =
      Arrays.stream(NextAction.values())
          .filter(action -> action != NextAction.NONE)
          .map(Enum::name)
          .toList();
  private static final List<String> STATES =
      List.of(CaseState.WORKING.name(), CaseState.WAITING.name());

  @EJB private WorkSettings settings;

  public OutcomeRulesKind() {
    super("outcome-rules", Starts.TOMORROW, COLLECTORS, ADMINS);
  }

  @Override
  public int place() {
    return 11;
  }

  @Override
  public List<String> parts() {
    return Arrays.stream(OutcomeKind.values()).map(Enum::name).toList();
  }

  @Override
  String partName(Wording wording, String part) {
    return wording.code("outcome", part);
  }

  @Override
  public List<SettingField> fields(String part) {
    List<SettingField> fields = new ArrayList<>();
    fields.add(SettingField.choice("next_action", "next_action", ACTIONS));
    fields.add(SettingField.hours("wait_hours", 0, LONGEST_WAIT));
    if (names(OutcomeKind.valueOf(part))) {
      fields.add(SettingField.yes("from_named"));
    }
    fields.add(SettingField.choice("state", "case_state", STATES));
    fields.add(SettingField.source(LONGEST_SOURCE));
    return fields;
  }

  /** Whether a date or time is named with it. */
  private static boolean names(OutcomeKind outcome) {
    return outcome == OutcomeKind.PROMISE_TO_PAY || outcome == OutcomeKind.CALL_BACK;
  }

  @Override
  public List<Setting> inForce(Portfolio portfolio) {
    return settings.outcomeRules(portfolio).stream().map(OutcomeRulesKind::entry).toList();
  }

  @Override
  public List<Setting> dated(Portfolio portfolio) {
    return settings.datedOutcomeRules(portfolio).stream().map(OutcomeRulesKind::entry).toList();
  }

  @Override
  public boolean set(Portfolio portfolio, String part, LocalDate from, Wish wish) {
    Values values = wish.values();
    settings.set(
        portfolio,
        new OutcomeRule(
            OutcomeKind.valueOf(part),
            values.code("next_action", NextAction.class),
            values.whole("wait_hours"),
            values.yes("from_named"),
            values.code("state", CaseState.class),
            wish.source(),
            from,
            null),
        wish.by().name());
    return true;
  }

  private static Setting entry(OutcomeRule rule) {
    return new Setting(
        rule.outcome().name(),
        rule.validFrom(),
        Values.NONE
            .with("next_action", rule.next())
            .with("wait_hours", rule.waitHours())
            .with("from_named", rule.fromNamed())
            .with("state", rule.state())
            .with(SettingField.SOURCE, rule.source()));
  }
}
