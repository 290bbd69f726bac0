package org.tahsil.console.setting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.console.setting.SettingForm.Filling;
import org.tahsil.console.setting.SettingPage.Reader;
import org.tahsil.console.text.Wording;
import org.tahsil.reporting.SettingDeeds.Deed;

/** Settings of two kinds, with what waits, what lies ahead and what is wrong. */
public final class SettingFixture {
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 2);

  private final Portfolio portfolio;
  private final String mark;

  public SettingFixture(Portfolio portfolio, String mark) {
    this.portfolio = portfolio;
    this.mark = mark;
  }

  /** Name of the page to its view. */
  public Map<String, Object> pages(Wording wording) {
    Steps steps = new Steps();
    Limits limits = new Limits();
    Deeds deeds =
        new Deeds(
            wording,
            ZoneOffset.UTC,
            List.of(
                new Deed(
                    steps.key(),
                    "AGENCY",
                    TODAY,
                    "ada" + mark,
                    Instant.parse("2025-01-02T08:00:00Z"))));
    Map<String, Object> pages = new LinkedHashMap<>();
    pages.put(
        "settings", SettingsPage.of(wording, portfolio, TODAY, List.of(steps, limits), deeds));
    pages.put("setting", SettingPage.of(wording, limits, reader("admin"), deeds, null));
    pages.put("setting-unset", SettingPage.of(wording, limits, reader("viewer"), deeds, null));
    pages.put(
        "setting-wrong",
        SettingPage.of(
            wording,
            steps,
            reader("admin"),
            deeds,
            new Filling(
                "AGENCY",
                "2025-01-0x" + mark,
                steps.entry().values(),
                Map.of("checklist", "no" + mark, "", "no" + mark, "team", "no" + mark),
                "checklist")));
    return pages;
  }

  /** The page of authorities, one of which eve asked for, as somebody reads it. */
  public SettingPage limits(Wording wording, String name, String role) {
    return SettingPage.of(
        wording,
        new Limits(),
        new Reader(portfolio, TODAY, new User(name, portfolio.tenant(), Set.of(role), "en")),
        new Deeds(wording, ZoneOffset.UTC, List.of()),
        null);
  }

  private Reader reader(String role) {
    return new Reader(portfolio, TODAY, new User("ada", portfolio.tenant(), Set.of(role), "en"));
  }

  private final class Steps extends EscalationStepsKind {
    Setting entry() {
      return new Setting(
          "AGENCY",
          TODAY,
          Values.NONE
              .with("team", "Law" + mark)
              .with("approve_from", "0")
              .with("pauses", true)
              .with(SettingField.SOURCE, "Manual" + mark)
              .with(
                  "checklist",
                  List.of(
                      Values.NONE
                          .with("code", "NOTICE_GIVEN")
                          .with("required", true)
                          .with("reference", false)
                          .with("date", "PAST")
                          .with("days", 14))));
    }

    @Override
    public List<Setting> inForce(Portfolio of) {
      return List.of(entry());
    }

    @Override
    public List<Setting> dated(Portfolio of) {
      return List.of(entry());
    }
  }

  private final class Limits extends AuthoritiesKind {
    private Setting entry(LocalDate from) {
      return new Setting(
          "SETTLEMENT.AGENT",
          from,
          Values.NONE.with("most_percent", 5).with(SettingField.SOURCE, "Policy" + mark));
    }

    @Override
    public List<Setting> inForce(Portfolio of) {
      return List.of(new Setting("SETTLEMENT.AGENT", null, Values.NONE));
    }

    @Override
    public List<Setting> dated(Portfolio of) {
      return List.of(entry(TODAY.plusDays(3)));
    }

    @Override
    public List<Waiting> waiting(Portfolio of) {
      return List.of(new Waiting(entry(TODAY.plusDays(9)), "eve" + mark));
    }
  }
}
