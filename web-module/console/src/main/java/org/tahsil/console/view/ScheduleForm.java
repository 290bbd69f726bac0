package org.tahsil.console.view;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.EmailAddress;
import org.tahsil.console.page.Field;
import org.tahsil.console.page.Form;
import org.tahsil.console.text.Wording;
import org.tahsil.reporting.PrintOrder.Format;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportWords;
import org.tahsil.reporting.ScheduleTerms;
import org.tahsil.reporting.ScheduleTerms.Cadence;
import org.tahsil.reporting.ScheduleTerms.Comparison;

/**
 * The form that adds a schedule.
 *
 * @param values what was filled in, by name
 */
public record ScheduleForm(Wording wording, String action, Map<String, String> values) {
  private static final String WEEKLY = "WEEKLY_";

  /** The form as it was filled in, with what is wrong with it. */
  public Form form(@Nullable String error, @Nullable String badRecipient) {
    ReportWords words = ReportWords.in(wording.language().locale());
    return new Form(
        "schedule",
        action,
        wording.say("schedule_add"),
        error,
        List.of(
            select(
                "report",
                Arrays.stream(Report.values()).map(Report::id).toList(),
                id -> words.title(Report.of(id).orElseThrow())),
            select(
                "format",
                Arrays.stream(Format.values()).map(Format::extension).toList(),
                name -> wording.say("report_" + name)),
            select("cadence", cadences(), this::cadence),
            select(
                "compare_with",
                Arrays.stream(Comparison.values()).map(Comparison::name).toList(),
                name -> wording.code("comparison", name)),
            Field.of("recipients", wording.say("schedule_recipients"), "text", value("recipients"))
                .hinted(wording.say("schedule_recipients_hint"))
                .wrong(
                    badRecipient == null
                        ? null
                        : wording.say("schedule_no_address", badRecipient))));
  }

  /** The first of the recipients that is no address; empty if all are. */
  public Optional<String> badRecipient() {
    return parts().stream().filter(part -> EmailAddress.parse(part).isEmpty()).findFirst();
  }

  /** What was filled in, once no recipient is bad. */
  public ScheduleTerms terms() {
    String cadence = value("cadence");
    boolean weekly = cadence.startsWith(WEEKLY);
    return new ScheduleTerms(
        Report.of(value("report")).orElse(Report.AGEING_SUMMARY),
        Arrays.stream(Format.values())
            .filter(format -> format.extension().equals(value("format")))
            .findFirst()
            .orElse(Format.PDF),
        wording.language().locale(),
        pick(Comparison.class, value("compare_with"), Comparison.NOTHING),
        null,
        null,
        null,
        null,
        weekly ? Cadence.WEEKLY : pick(Cadence.class, cadence, Cadence.NIGHTLY),
        weekly ? pick(DayOfWeek.class, cadence.substring(WEEKLY.length()), DayOfWeek.SUNDAY) : null,
        parts().stream().flatMap(part -> EmailAddress.parse(part).stream()).toList());
  }

  private List<String> parts() {
    return Arrays.stream(value("recipients").split("[,;\\s]+", -1))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static List<String> cadences() {
    List<String> all = new ArrayList<>(List.of("NIGHTLY", "MONTHLY"));
    for (DayOfWeek day : DayOfWeek.values()) {
      all.add(WEEKLY + day);
    }
    return all;
  }

  private String cadence(String value) {
    return value.startsWith(WEEKLY)
        ? wording.say("cadence_day", wording.code("weekday", value.substring(WEEKLY.length())))
        : wording.code("cadence", value);
  }

  private Field select(
      String name, List<String> choices, java.util.function.Function<String, String> label) {
    return Field.select(
        name,
        wording.say("schedule_" + name),
        choices.stream()
            .map(one -> new Field.Option(one, label.apply(one), one.equals(value(name))))
            .toList());
  }

  private static <E extends Enum<E>> E pick(Class<E> type, String name, E usual) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(usual);
  }

  private String value(String name) {
    return values.getOrDefault(name, "");
  }
}
