package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.Concerns.Summary;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.page.Frame.NavItem;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;
import org.tahsil.shared.id.AccountRef;

/**
 * The concerns of a portfolio.
 *
 * @param views what can be shown, each with its address
 * @param kinds the choice of one kind
 * @param moreHref the address of the next page, null at the end
 */
public record ConcernsPage(
    Heading heading,
    String path,
    List<Fact> facts,
    List<NavItem> views,
    String view,
    List<Option> kinds,
    Table concerns,
    @Nullable String moreHref) {

  /** What can be shown. */
  public enum View {
    UNDECIDED,
    OVERDUE,
    MINE,
    ALL
  }

  /**
   * What the page is made of.
   *
   * @param kind only those; null: all
   */
  public record Content(
      Portfolio portfolio,
      LocalDate today,
      View view,
      @Nullable ConcernKind kind,
      Summary summary,
      List<Concern> concerns,
      boolean more) {}

  public static ConcernsPage of(Wording wording, Content content) {
    String path = Paths.concerns(content.portfolio().code());
    List<Concern> shown = content.concerns();
    return new ConcernsPage(
        Heading.of(
            wording.say("concerns_title"),
            wording.say("concerns_note", content.portfolio().name())),
        path,
        facts(wording, content.summary()),
        views(wording, path, content),
        key(content.view()),
        kinds(wording, content.kind()),
        table(wording, content),
        content.more() ? after(path, content, shown.get(shown.size() - 1)) : null);
  }

  private static List<Fact> facts(Wording wording, Summary summary) {
    return List.of(
        Fact.figure(
            wording.say("concerns_undecided"), wording.figures().count(summary.undecided())),
        Fact.figure(wording.say("concerns_overdue"), wording.figures().count(summary.overdue())),
        Fact.figure(wording.say("concerns_nobodys"), wording.figures().count(summary.nobodys())),
        Fact.figure(wording.say("concerns_own"), wording.figures().count(summary.own())));
  }

  private static List<NavItem> views(Wording wording, String path, Content content) {
    List<NavItem> items = new ArrayList<>();
    for (View view : View.values()) {
      items.add(
          new NavItem(
              wording.code("concerns_show", view.name()),
              address(path, view, content.kind(), Map.of()),
              "clock",
              view == content.view()));
    }
    return List.copyOf(items);
  }

  private static List<Option> kinds(Wording wording, @Nullable ConcernKind chosen) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", wording.say("concerns_kind_all"), chosen == null));
    Arrays.stream(ConcernKind.values())
        .forEach(
            kind ->
                options.add(
                    new Option(
                        kind.name(), wording.code("concern_kind", kind.name()), kind == chosen)));
    return List.copyOf(options);
  }

  private static String after(String path, Content content, Concern last) {
    return address(
        path,
        content.view(),
        content.kind(),
        Map.of("after", last.standing().decideBy() + "_" + last.id()));
  }

  private static String address(
      String path, View view, @Nullable ConcernKind kind, Map<String, String> more) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("show", key(view));
    query.put("kind", kind == null ? "" : kind.name());
    query.putAll(more);
    return Paths.query(path, query);
  }

  private static String key(View view) {
    return view.name().toLowerCase(Locale.ROOT);
  }

  private static Table table(Wording wording, Content content) {
    return Table.of(
        "concerns",
        wording.code("concerns_show", content.view().name()),
        List.of(
            Column.of("what", wording.say("concerns_what")),
            Column.of("customer", wording.say("promises_customer")),
            Column.of("due", wording.say("concerns_due")),
            Column.of("state", wording.say("promises_state")),
            Column.of("owner", wording.say("concerns_owner"))),
        content.concerns().stream().map(one -> row(wording, content, one)).toList(),
        wording.say("concerns_none"));
  }

  private static List<Cell> row(Wording wording, Content content, Concern one) {
    Concern.Standing standing = one.standing();
    AccountRef account = one.subject().account();
    Concern.Disputed disputed = one.disputed();
    LocalDate ended = one.endedOn();
    boolean late = one.overdue(content.today());
    String owner = standing.owner();
    String day = wording.figures().date(ended == null ? standing.decideBy() : ended);
    return List.of(
        Cell.link(
                ConcernWords.title(wording, one.kind().name(), one.reason()),
                Paths.concern(content.portfolio().code(), one.id()))
            .with(disputed == null ? null : wording.figures().money(disputed.amount())),
        Cell.text(one.subject().customerName())
            .with(account == null ? wording.say("concern_all_accounts") : account.value()),
        late
            ? Cell.badge(day, "tag bad").with(wording.say("concerns_late"))
            : Cell.date(day).with(ended == null ? null : wording.say("concern_ended")),
        Cell.badge(
            wording.code("concern_state", standing.state().name()),
            ConcernWords.css(standing.state())),
        Cell.text(owner == null ? "–" : owner).with(standing.team()));
  }
}
