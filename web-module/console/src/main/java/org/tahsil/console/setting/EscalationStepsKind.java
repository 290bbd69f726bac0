package org.tahsil.console.setting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.console.text.Wording;
import org.tahsil.escalation.ChecklistItem;
import org.tahsil.escalation.EscalationSettings;
import org.tahsil.escalation.EscalationStep;
import org.tahsil.escalation.StepSettings;

/** What a step of a case asks for before it begins. */
@Dependent
public class EscalationStepsKind extends SettingKind {
  private static final int MOST_ITEMS = 20;
  private static final int LONGEST_CODE = 40;
  private static final int MOST_DAYS = 3650;
  private static final int LONGEST_TEAM = 64;
  private static final int LONGEST_SOURCE = 200;
  private static final List<SettingField> FIELDS =
      List.of(
          SettingField.text("team", LONGEST_TEAM).optional(),
          SettingField.rows(
              "checklist",
              0,
              MOST_ITEMS,
              SettingField.text("code", LONGEST_CODE).worded("escalation_item"),
              SettingField.yes("required"),
              SettingField.yes("reference"),
              SettingField.choice("date", "set_date_rule", ChecklistItem.DateRule.class),
              SettingField.days("days", 0, MOST_DAYS)),
          SettingField.amount("approve_from").optional(),
          SettingField.yes("pauses"),
          SettingField.source(LONGEST_SOURCE));

  @EJB private EscalationSettings settings;

  public EscalationStepsKind() {
    super("escalation-steps", Starts.TODAY, COLLECTORS, ADMINS);
  }

  @Override
  public int place() {
    return 14;
  }

  @Override
  public List<SettingField> fields(String part) {
    return FIELDS;
  }

  @Override
  public List<String> parts() {
    return Arrays.stream(EscalationStep.values()).map(Enum::name).toList();
  }

  @Override
  String partName(Wording wording, String part) {
    return wording.code("escalation_step", part);
  }

  @Override
  public List<Setting> inForce(Portfolio portfolio) {
    return settings.list(portfolio).stream().map(EscalationStepsKind::entry).toList();
  }

  @Override
  public List<Setting> dated(Portfolio portfolio) {
    return settings.dated(portfolio).stream().map(EscalationStepsKind::entry).toList();
  }

  @Override
  public boolean set(Portfolio portfolio, String part, LocalDate from, Wish wish) {
    Values values = wish.values();
    settings.set(
        portfolio,
        new StepSettings(
            EscalationStep.valueOf(part),
            values.textOrNull("team"),
            values.rows("checklist").stream().map(EscalationStepsKind::item).toList(),
            values.amountOrNull("approve_from", portfolio.currency()),
            values.yes("pauses"),
            wish.source(),
            null,
            null),
        wish.by().name());
    return true;
  }

  private static ChecklistItem item(Values row) {
    return new ChecklistItem(
        row.text("code"),
        row.yes("required"),
        row.yes("reference"),
        row.code("date", ChecklistItem.DateRule.class),
        row.whole("days"));
  }

  private static Values row(ChecklistItem item) {
    return Values.NONE
        .with("code", item.code())
        .with("required", item.required())
        .with("reference", item.reference())
        .with("date", item.date())
        .with("days", item.days());
  }

  private static Setting entry(StepSettings step) {
    return new Setting(
        step.step().name(),
        step.validFrom(),
        Values.NONE
            .with("team", step.team())
            .with("approve_from", step.approveFrom())
            .with("pauses", step.pauses())
            .with(SettingField.SOURCE, step.source())
            .with("checklist", step.checklist().stream().map(EscalationStepsKind::row).toList()));
  }
}
