package org.tahsil.concern.app;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.tahsil.account.Portfolio;
import org.tahsil.concern.domain.DecisionClock;
import org.tahsil.delinquency.AgeingSettings;
import org.tahsil.delinquency.Holiday;

/**
 * The working days of a portfolio: by the days off and holidays that its ageing heeds; without such
 * terms by the weekend of the land of its time zone (Unicode CLDR).
 */
@ApplicationScoped
public class WorkingDays {

  private static final int DAYS_OF_WEEK = 7;

  @Inject private AgeingSettings settings;

  /** The working day that is so many working days after a day. */
  LocalDate after(Portfolio portfolio, LocalDate day, int days) {
    return DecisionClock.after(
        day,
        days,
        off(portfolio, day),
        settings.holidays(portfolio).stream().map(Holiday::on).collect(Collectors.toSet()));
  }

  private Set<DayOfWeek> off(Portfolio portfolio, LocalDate day) {
    return settings.terms(portfolio).stream()
        .filter(terms -> !terms.validFrom().isAfter(day))
        .findFirst()
        .map(terms -> terms.weeklyDaysOff())
        .filter(off -> !off.isEmpty() && off.size() < DAYS_OF_WEEK)
        .orElseGet(() -> weekend(portfolio.zone()));
  }

  /** The days between the beginning and the end of a land's weekend; of no land, those of "001". */
  static Set<DayOfWeek> weekend(ZoneId zone) {
    Calendar.WeekData week =
        Calendar.getWeekDataForRegion(
            TimeZone.getCanonicalID(zone.getId()) == null
                ? "001"
                : TimeZone.getRegion(TimeZone.getCanonicalID(zone.getId())));
    Set<DayOfWeek> off = EnumSet.noneOf(DayOfWeek.class);
    DayOfWeek last = day(week.weekendCease);
    for (DayOfWeek one = day(week.weekendOnset); one != last; one = one.plus(1)) {
      off.add(one);
    }
    off.add(last);
    return off;
  }

  /** Sunday is 1 there. */
  private static DayOfWeek day(int ofCalendar) {
    return DayOfWeek.SATURDAY.plus(ofCalendar);
  }
}
