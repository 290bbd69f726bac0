package org.tahsil.console.setting;

import static org.tahsil.console.view.Rights.ADMIN;
import static org.tahsil.console.view.Rights.AGENT;
import static org.tahsil.console.view.Rights.INTEGRATOR;
import static org.tahsil.console.view.Rights.MANAGER;
import static org.tahsil.console.view.Rights.VIEWER;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.ConcernRule;
import org.tahsil.concern.ConcernRules;
import org.tahsil.concern.EvidenceKind;
import org.tahsil.console.text.Wording;
import org.tahsil.hold.Stop;

/** What is held when a concern is told, whose it is, and by when it is decided. */
@Dependent
public class ConcernRulesKind extends SettingKind {
  private static final int LONGEST_KEEPING = 366;
  private static final int LONGEST_TEAM = 64;
  private static final int LONGEST_DECISION = 90;
  private static final int LONGEST_SOURCE = 200;
  private static final List<SettingField> FIELDS =
      List.of(
          SettingField.choices("stops", "hold_stop", Stop.class, 1),
          SettingField.days("keep_days", 0, LONGEST_KEEPING).optional(),
          SettingField.text("team", LONGEST_TEAM),
          SettingField.days("decide_days", 1, LONGEST_DECISION),
          SettingField.choices("evidence", "evidence", EvidenceKind.class, 0),
          SettingField.source(LONGEST_SOURCE));

  @EJB private ConcernRules rules;

  public ConcernRulesKind() {
    super(
        "concern-rules",
        Starts.TODAY,
        List.of(VIEWER, AGENT, MANAGER, INTEGRATOR, ADMIN),
        MANAGERS);
  }

  @Override
  public int place() {
    return 13;
  }

  @Override
  public List<SettingField> fields(String part) {
    return FIELDS;
  }

  @Override
  public List<String> parts() {
    return Arrays.stream(ConcernKind.values()).map(Enum::name).toList();
  }

  @Override
  String partName(Wording wording, String part) {
    return wording.code("concern_kind", part);
  }

  @Override
  public List<Setting> inForce(Portfolio portfolio) {
    return rules.list(portfolio).stream().map(ConcernRulesKind::entry).toList();
  }

  @Override
  public List<Setting> dated(Portfolio portfolio) {
    return rules.dated(portfolio).stream().map(ConcernRulesKind::entry).toList();
  }

  @Override
  public boolean set(Portfolio portfolio, String part, LocalDate from, Wish wish) {
    Values values = wish.values();
    rules.set(
        portfolio,
        new ConcernRule(
            ConcernKind.valueOf(part),
            values.codes("stops", Stop.class),
            values.wholeOrNull("keep_days"),
            values.text("team"),
            values.whole("decide_days"),
            values.codes("evidence").stream().map(EvidenceKind::valueOf).toList(),
            wish.source(),
            null,
            null),
        wish.by().name());
    return true;
  }

  private static Setting entry(ConcernRule rule) {
    return new Setting(
        rule.kind().name(),
        rule.validFrom(),
        Values.NONE
            .with("stops", rule.stops().stream().sorted().map(Enum::name).toList())
            .with("keep_days", rule.keepDays())
            .with("team", rule.team())
            .with("decide_days", rule.decideDays())
            .with("evidence", rule.evidence().stream().map(Enum::name).toList())
            .with(SettingField.SOURCE, rule.source()));
  }
}
