package org.tahsil.console.setting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.page.Frame.NavItem;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Table;
import org.tahsil.console.setting.SettingForm.Filling;
import org.tahsil.console.setting.SettingKind.Waiting;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.Fact;
import org.tahsil.console.view.Rights;

/**
 * The page of a kind of setting.
 *
 * @param since from when on the one entry counts, or that the product's own does
 * @param facts the fields of a setting that is one
 * @param parts what counts of each part; null where the setting is one
 * @param choices the parts that can be set anew but do not count today
 * @param form null for those who may not set it, and until a part is chosen
 * @param setters who may set it
 */
public record SettingPage(
    Heading heading,
    String since,
    List<Fact> facts,
    @Nullable Table parts,
    List<Question> waiting,
    Table history,
    List<NavItem> choices,
    @Nullable SettingForm form,
    String setters) {

  /**
   * What waits for a second person.
   *
   * @param values what the second person sends to agree; empty for those who may not
   */
  public record Question(
      String text, String who, String action, String question, List<Option> values) {}

  /** Who reads the page of which portfolio and day. */
  public record Reader(Portfolio portfolio, LocalDate today, User user) {
    /** What this reader may do. */
    public Rights rights() {
      return new Rights(user.roles());
    }
  }

  /**
   * The page.
   *
   * @param filling what stands in the form; null if no part was chosen or none can be set
   */
  public static SettingPage of(
      Wording wording, SettingKind kind, Reader reader, Deeds deeds, @Nullable Filling filling) {
    return new Drawing(wording, new Words(wording, kind), kind, reader, deeds).page(filling);
  }

  /** The page in the making. */
  private record Drawing(
      Wording wording, Words words, SettingKind kind, Reader reader, Deeds deeds) {

    SettingPage page(@Nullable Filling filling) {
      Portfolio portfolio = reader.portfolio();
      List<Setting> current = kind.inForce(portfolio);
      List<Setting> dated = kind.dated(portfolio);
      SettingTables tables =
          new SettingTables(words, kind, reader, deeds, kind.setBy(reader.rights()));
      return new SettingPage(
          Heading.of(words.title(), words.governs())
              .under(wording.say("settings_title"), SettingPaths.all(portfolio.code())),
          since(current, dated),
          kind.isOne() && !kind.isCalendar() ? facts(current.get(0)) : List.of(),
          kind.isOne() ? null : tables.parts(current),
          kind.waiting(portfolio).stream().map(this::question).toList(),
          tables.history(dated, current),
          choices(current, filling),
          filling == null ? null : SettingForm.of(words, kind, portfolio, filling),
          setters());
    }

    private String since(List<Setting> current, List<Setting> dated) {
      if (kind.isCalendar() || current.isEmpty()) {
        return "";
      }
      if (current.stream().noneMatch(Setting::isOwn)) {
        return wording.say(dated.isEmpty() ? "set_nothing" : "set_defaults");
      }
      if (!kind.isOne()) {
        long own = current.stream().filter(Setting::isOwn).count();
        return own == current.size() ? "" : wording.say("set_own_parts", own, current.size());
      }
      LocalDate from = Objects.requireNonNull(current.get(0).from());
      return wording.say("set_since", wording.figures().date(from))
          + " "
          + deeds.of(kind, current.get(0)).orElse("");
    }

    private List<Fact> facts(Setting entry) {
      List<Fact> facts = new ArrayList<>();
      for (SettingField field : kind.fields(entry.part())) {
        if (!field.isSource() || entry.isOwn()) {
          facts.add(
              Fact.text(
                  words.label(field),
                  words.said(field, entry.values(), reader.portfolio().currency())));
        }
      }
      return facts;
    }

    private Question question(Waiting one) {
      Setting entry = one.entry();
      boolean second = kind.setBy(reader.rights()) && !one.by().equals(reader.user().name());
      String date = wording.figures().date(Objects.requireNonNull(entry.from()));
      String text = words.sentence(entry, reader.portfolio().currency());
      String name = kind.partName(wording, entry.part());
      return new Question(
          wording.say("set_ahead_part", date, name, text),
          second
              ? wording.say("set_waits_for_you", one.by())
              : wording.say("set_waits_for_other", one.by(), setters()),
          SettingPaths.kind(reader.portfolio().code(), kind),
          wording.say("set_agree_question", name, date),
          second ? sent(entry) : List.of());
    }

    private static List<Option> sent(Setting entry) {
      Map<String, String> values = new LinkedHashMap<>(entry.values().all());
      values.put("part", entry.part());
      values.put(SettingForm.FROM, String.valueOf(entry.from()));
      return values.entrySet().stream()
          .map(one -> new Option(one.getKey(), one.getValue(), false))
          .toList();
    }

    private List<NavItem> choices(List<Setting> current, @Nullable Filling filling) {
      if (kind.isOne() || !kind.setBy(reader.rights())) {
        return List.of();
      }
      String chosen = filling == null ? null : filling.part();
      List<String> shown = current.stream().map(Setting::part).toList();
      return kind.choices(reader.portfolio()).stream()
          .filter(part -> !shown.contains(part))
          .map(
              part ->
                  new NavItem(
                      kind.partName(wording, part),
                      SettingPaths.part(reader.portfolio().code(), kind, part),
                      "",
                      part.equals(chosen)))
          .toList();
    }

    private String setters() {
      return wording.say(
          "set_setters",
          kind.setters().stream()
              .map(role -> wording.code("role", role))
              .collect(Collectors.joining(wording.say("list_separator"))));
    }
  }
}
