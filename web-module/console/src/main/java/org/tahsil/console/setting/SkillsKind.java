package org.tahsil.console.setting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.SkillSet;
import org.tahsil.casework.WorkSettings;

/** The skills that cases can need. */
@Dependent
public class SkillsKind extends SettingKind {
  private static final int MOST_SKILLS = 20;
  private static final int LONGEST_CODE = 40;
  private static final int LONGEST_SOURCE = 200;
  private static final String CODE = "code";
  private static final List<SettingField> FIELDS =
      List.of(
          SettingField.rows(
              "skills", 0, MOST_SKILLS, SettingField.text(CODE, LONGEST_CODE).worded("skill")),
          SettingField.source(LONGEST_SOURCE));

  @EJB private WorkSettings settings;

  public SkillsKind() {
    super("skills", Starts.TOMORROW, COLLECTORS, ADMINS);
  }

  @Override
  public int place() {
    return 17;
  }

  @Override
  public List<SettingField> fields(String part) {
    return FIELDS;
  }

  @Override
  public List<Setting> inForce(Portfolio portfolio) {
    return List.of(entry(settings.skills(portfolio)));
  }

  @Override
  public List<Setting> dated(Portfolio portfolio) {
    return settings.datedSkills(portfolio).stream().map(SkillsKind::entry).toList();
  }

  @Override
  public boolean set(Portfolio portfolio, String part, LocalDate from, Wish wish) {
    List<String> codes = wish.values().rows("skills").stream().map(row -> row.text(CODE)).toList();
    settings.set(portfolio, new SkillSet(codes, wish.source(), from, null), wish.by().name());
    return true;
  }

  private static Setting entry(SkillSet set) {
    return new Setting(
        "",
        set.validFrom(),
        Values.NONE
            .with(SettingField.SOURCE, set.source())
            .with(
                "skills", set.codes().stream().map(code -> Values.NONE.with(CODE, code)).toList()));
  }
}
