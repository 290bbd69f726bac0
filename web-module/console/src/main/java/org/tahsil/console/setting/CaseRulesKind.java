package org.tahsil.console.setting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.CasePriority;
import org.tahsil.casework.CaseRule;
import org.tahsil.casework.CaseRule.Kind;
import org.tahsil.casework.CaseRules;
import org.tahsil.console.text.Wording;
import org.tahsil.shared.money.Money;

/** When nights open cases. */
@Dependent
public class CaseRulesKind extends SettingKind {
  private static final int MOST_COUNT = 100;
  private static final int MOST_DAYS = 3650;
  private static final int LONGEST_TEAM = 64;
  private static final int LONGEST_CODE = 40;
  private static final int LONGEST_SOURCE = 200;

  @EJB private CaseRules rules;

  public CaseRulesKind() {
    super("case-rules", Starts.TOMORROW, COLLECTORS, ADMINS);
  }

  @Override
  public int place() {
    return 10;
  }

  @Override
  public List<String> parts() {
    return Arrays.stream(Kind.values()).map(Enum::name).toList();
  }

  @Override
  String partName(Wording wording, String part) {
    return wording.code("set_case_rule", part);
  }

  @Override
  public List<SettingField> fields(String part) {
    SettingField source = SettingField.source(LONGEST_SOURCE);
    return Kind.valueOf(part) == Kind.REST_DAYS
        ? List.of(threshold(part), source)
        : List.of(
            threshold(part),
            SettingField.choice("priority", "priority", CasePriority.class),
            SettingField.text("team", LONGEST_TEAM).optional(),
            SettingField.text("skill", LONGEST_CODE).worded("skill").optional(),
            SettingField.yes("distribute"),
            source);
  }

  private static SettingField threshold(String part) {
    return switch (Kind.valueOf(part)) {
      case FAILED_DEBITS, UNRESPONSIVE, BROKEN_PROMISES ->
          SettingField.count("threshold", 1, MOST_COUNT).optional();
      case HIGH_RISK -> SettingField.count("threshold", 1, MOST_COUNT).optional();
      case OVERDUE_VALUE -> SettingField.amountAboveZero("threshold").optional();
      case DAYS_PAST_DUE, REST_DAYS -> SettingField.days("threshold", 1, MOST_DAYS).optional();
    };
  }

  @Override
  public List<Setting> inForce(Portfolio portfolio) {
    return rules.list(portfolio).stream().map(rule -> entry(portfolio, rule)).toList();
  }

  @Override
  public List<Setting> dated(Portfolio portfolio) {
    return rules.dated(portfolio).stream().map(rule -> entry(portfolio, rule)).toList();
  }

  @Override
  public boolean set(Portfolio portfolio, String part, LocalDate from, Wish wish) {
    Kind kind = Kind.valueOf(part);
    Values values = kind == Kind.REST_DAYS ? withoutWork(portfolio, wish.values()) : wish.values();
    rules.set(
        portfolio,
        new CaseRule(
            kind,
            threshold(kind, values, portfolio),
            values.code("priority", CasePriority.class),
            values.textOrNull("team"),
            values.textOrNull("skill"),
            values.yes("distribute"),
            wish.source(),
            from,
            null),
        wish.by().name());
    return true;
  }

  /** A rule that opens nothing keeps what it says of cases. */
  private Values withoutWork(Portfolio portfolio, Values values) {
    return rules.list(portfolio).stream()
        .filter(rule -> rule.kind() == Kind.REST_DAYS)
        .findFirst()
        .map(
            rule ->
                values
                    .with("priority", rule.priority())
                    .with("team", rule.team())
                    .with("skill", rule.skill())
                    .with("distribute", rule.distribute()))
        .orElse(values);
  }

  private static @Nullable Long threshold(Kind kind, Values values, Portfolio portfolio) {
    if (values.text("threshold").isEmpty()) {
      return null;
    }
    return kind == Kind.OVERDUE_VALUE
        ? values.amount("threshold", portfolio.currency()).minor()
        : (long) values.whole("threshold");
  }

  private static Setting entry(Portfolio portfolio, CaseRule rule) {
    Long least = rule.threshold();
    return new Setting(
        rule.kind().name(),
        rule.validFrom(),
        Values.NONE
            .with(
                "threshold",
                least != null && rule.kind() == Kind.OVERDUE_VALUE
                    ? Money.ofMinor(least, portfolio.currency())
                    : least)
            .with("priority", rule.priority())
            .with("team", rule.team())
            .with("skill", rule.skill())
            .with("distribute", rule.distribute())
            .with(SettingField.SOURCE, rule.source()));
  }
}
