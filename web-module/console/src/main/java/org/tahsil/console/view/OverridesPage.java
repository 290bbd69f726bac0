package org.tahsil.console.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Frame.NavItem;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;
import org.tahsil.manual.ManualOverride;
import org.tahsil.manual.OverrideState;
import org.tahsil.manual.Overrides.Count;

/**
 * The accounts of a portfolio that people have taken over.
 *
 * @param views what can be shown, each with its address
 * @param moreHref the address of the next page, null at the end
 */
public record OverridesPage(
    Heading heading,
    List<Fact> facts,
    List<NavItem> views,
    Table overrides,
    @Nullable String moreHref) {
  private static final int SOON_DAYS = 7;

  /** What can be shown. */
  public enum View {
    STANDING,
    WAITING,
    RUNNING,
    ENDED,
    EXPIRED,
    REFUSED,
    WITHDRAWN;

    /** Whose states it shows. */
    public Set<OverrideState> states() {
      return this == STANDING
          ? Set.of(OverrideState.WAITING, OverrideState.RUNNING)
          : Set.of(OverrideState.valueOf(name()));
    }
  }

  /** What the page is made of. */
  public record Content(
      Portfolio portfolio,
      LocalDate today,
      View view,
      Count count,
      List<ManualOverride> lines,
      boolean more) {}

  public static OverridesPage of(Wording wording, Content content) {
    String path = Paths.overrides(content.portfolio().code());
    List<ManualOverride> lines = content.lines();
    return new OverridesPage(
        Heading.of(wording.say("overrides_page_title"), wording.say("overrides_page_note")),
        List.of(
            Fact.figure(
                wording.say("overrides_show_RUNNING"),
                wording.figures().count(content.count().running())),
            Fact.figure(
                wording.say("overrides_show_WAITING"),
                wording.figures().count(content.count().waiting())),
            Fact.figure(
                wording.say("overrides_ending_soon"),
                wording.figures().count(content.count().endingSoon()))),
        views(wording, path, content.view()),
        table(wording, content),
        content.more()
            ? path + "?show=" + key(content.view()) + "&after=" + lines.get(lines.size() - 1).key()
            : null);
  }

  private static List<NavItem> views(Wording wording, String path, View shown) {
    List<NavItem> items = new ArrayList<>();
    for (View view : View.values()) {
      items.add(
          new NavItem(
              wording.say("overrides_show_" + view),
              path + "?show=" + key(view),
              "person",
              view == shown));
    }
    return List.copyOf(items);
  }

  private static String key(View view) {
    return view.name().toLowerCase(Locale.ROOT);
  }

  private static Table table(Wording wording, Content content) {
    return Table.of(
        "overrides",
        wording.say("overrides_show_" + content.view()),
        List.of(
            Column.of("customer", wording.say("col_customer")),
            Column.of("state", wording.say("promises_state")),
            Column.of("stops", wording.say("override_stops")),
            Column.of("ends", wording.say("overrides_ends")),
            Column.figures(
                "overdue",
                wording.say(
                    "col_overdue", wording.figures().currencyName(content.portfolio().currency()))),
            Column.of("placed", wording.say("overrides_placed"))),
        content.lines().stream().map(line -> row(wording, content, line)).toList(),
        wording.say("overrides_none"));
  }

  private static List<Cell> row(Wording wording, Content content, ManualOverride line) {
    return List.of(
        Cell.link(
                line.concerned().customerName(),
                Paths.account(content.portfolio().code(), line.concerned().account())
                    + "#overrides")
            .with(line.concerned().account().value()),
        Cell.badge(
                OverrideLine.state(wording, line, content.today()),
                OverrideLine.css(line, content.today()))
            .with(wording.code("override_reason", line.reason().name())),
        Cell.text(String.join(wording.say("list_separator"), OverrideLine.stops(wording, line))),
        ends(wording, content.today(), line),
        Cell.figure(wording.figures().amount(line.concerned().overdue())),
        Cell.text(line.placing().by()).with(wording.figures().date(line.placing().on())));
  }

  private static Cell ends(Wording wording, LocalDate today, ManualOverride line) {
    String date = wording.figures().date(line.endsOn());
    long days = ChronoUnit.DAYS.between(today, line.endsOn());
    return line.state().stands() && days <= SOON_DAYS
        ? Cell.badge(date, "tag warn").with(wording.say("overrides_in_days", days))
        : Cell.date(date);
  }
}
