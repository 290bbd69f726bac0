package org.tahsil.console.setting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Heading;
import org.tahsil.console.text.Wording;

/** All kinds of settings of a portfolio, with what counts today. */
public record SettingsPage(Heading heading, List<Card> cards) {
  private static final int MOST_AHEAD = 5;

  /**
   * A kind.
   *
   * @param lines what counts today, of each part one
   * @param since from when on, and who set it
   * @param own whether the portfolio set something that counts today
   * @param ahead what is set for days to come, the next first
   * @param waits how many entries wait for a second person; null: none
   */
  public record Card(
      String key,
      String title,
      String href,
      String governs,
      List<Line> lines,
      String since,
      boolean own,
      List<String> ahead,
      @Nullable String waits) {}

  /** What counts of a part; {@code part} is empty where the setting is one. */
  public record Line(String part, String text) {}

  /** The kinds in their order. */
  public static SettingsPage of(
      Wording wording, Portfolio portfolio, LocalDate today, List<SettingKind> kinds, Deeds deeds) {
    return new SettingsPage(
        Heading.of(wording.say("settings_title"), wording.say("settings_note")),
        kinds.stream()
            .sorted(Comparator.comparingInt(SettingKind::place))
            .map(kind -> new Drawing(wording, portfolio, today, kind, deeds).card())
            .toList());
  }

  /** One card in the making. */
  private record Drawing(
      Wording wording, Portfolio portfolio, LocalDate today, SettingKind kind, Deeds deeds) {

    Card card() {
      Words words = new Words(wording, kind);
      List<Setting> current = kind.inForce(portfolio);
      List<Setting> dated = kind.dated(portfolio);
      int waits = kind.waiting(portfolio).size();
      return new Card(
          kind.key(),
          words.title(),
          SettingPaths.kind(portfolio.code(), kind),
          words.governs(),
          lines(words, current),
          since(current, dated),
          current.stream().anyMatch(Setting::isOwn) || (kind.isCalendar() && !dated.isEmpty()),
          ahead(words, dated),
          waits == 0 ? null : wording.say("set_waits_count", waits));
    }

    private List<Line> lines(Words words, List<Setting> current) {
      Map<String, String> lines = new LinkedHashMap<>();
      for (Setting one : current) {
        String text = words.sentence(one, portfolio.currency());
        String group = kind.group(wording, one.part());
        if (group == null) {
          lines.put(kind.partName(wording, one.part()), text);
        } else {
          lines.merge(
              group,
              kind.memberName(wording, one.part()) + ": " + text,
              (before, more) -> wording.say("set_members", before, more));
        }
      }
      return lines.entrySet().stream().map(one -> new Line(one.getKey(), one.getValue())).toList();
    }

    private String since(List<Setting> current, List<Setting> dated) {
      String changed = deeds.last(kind, dated).orElse("");
      if (kind.isCalendar()) {
        return dated.isEmpty() ? wording.say("set_none_listed") : changed;
      }
      List<Setting> own = current.stream().filter(Setting::isOwn).toList();
      if (own.isEmpty()) {
        return wording.say(current.isEmpty() ? "set_none_listed" : "set_defaults");
      }
      if (kind.isOne()) {
        LocalDate from = Objects.requireNonNull(own.get(0).from());
        return wording.say("set_since", wording.figures().date(from))
            + " "
            + deeds.last(kind, own).orElse("");
      }
      return own.size() == current.size()
          ? changed
          : wording.say("set_own_parts", own.size(), current.size()) + " " + changed;
    }

    private List<String> ahead(Words words, List<Setting> dated) {
      return dated.stream()
          .filter(one -> isAhead(Objects.requireNonNull(one.from())))
          .sorted(Comparator.comparing(one -> Objects.requireNonNull(one.from())))
          .limit(MOST_AHEAD)
          .map(one -> from(words, one))
          .toList();
    }

    private boolean isAhead(LocalDate from) {
      return from.isAfter(today) || (kind.isCalendar() && from.equals(today));
    }

    private String from(Words words, Setting one) {
      String date = wording.figures().date(Objects.requireNonNull(one.from()));
      String text = words.sentence(one, portfolio.currency());
      if (kind.isCalendar()) {
        return wording.say("set_day_ahead", date, text);
      }
      return one.part().isEmpty()
          ? wording.say("set_ahead", date, text)
          : wording.say("set_ahead_part", date, kind.partName(wording, one.part()), text);
    }
  }
}
