package org.tahsil.console.setting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.AgeingSettings;
import org.tahsil.delinquency.Holiday;

/** Days on which the portfolio's banks do not work. */
@Dependent
public class HolidaysKind extends SettingKind {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_SOURCE = 300;
  private static final List<SettingField> FIELDS =
      List.of(SettingField.text("name", LONGEST_NAME), SettingField.source(LONGEST_SOURCE));

  @EJB private AgeingSettings settings;

  public HolidaysKind() {
    super("holidays", Starts.ANY_DAY, EVERYBODY, MANAGERS);
  }

  @Override
  public int place() {
    return 2;
  }

  @Override
  public List<SettingField> fields(String part) {
    return FIELDS;
  }

  @Override
  boolean isCalendar() {
    return true;
  }

  @Override
  public List<Setting> inForce(Portfolio portfolio) {
    return List.of();
  }

  @Override
  public List<Setting> dated(Portfolio portfolio) {
    return settings.holidays(portfolio).stream()
        .sorted(Comparator.comparing(Holiday::on).reversed())
        .map(HolidaysKind::entry)
        .toList();
  }

  @Override
  public boolean set(Portfolio portfolio, String part, LocalDate from, Wish wish) {
    Holiday holiday = new Holiday(from, wish.values().text("name"), wish.source());
    settings.declare(portfolio, holiday, wish.by().name());
    return true;
  }

  @Override
  public void revoke(Portfolio portfolio, LocalDate on) {
    settings.revoke(portfolio, on);
  }

  private static Setting entry(Holiday holiday) {
    return new Setting(
        "",
        holiday.on(),
        Values.NONE.with("name", holiday.name()).with(SettingField.SOURCE, holiday.source()));
  }
}
