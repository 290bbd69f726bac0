package org.tahsil.console.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.AlertRow.Reader;
import org.tahsil.delinquency.Alert;
import org.tahsil.delinquency.AlertKind;
import org.tahsil.delinquency.AlertPriority;
import org.tahsil.delinquency.AlertState;

/**
 * The inbox of alerts, most urgent first.
 *
 * @param here the address of what is shown
 * @param said what has just been done, or how many are shown
 * @param problem why something was not done
 * @param moreHref the address of the next page, null at the end
 */
public record AlertInbox(
    Heading heading,
    String path,
    String here,
    List<Option> states,
    List<Option> kinds,
    List<Option> priorities,
    List<Option> owners,
    boolean narrowed,
    String said,
    @Nullable String problem,
    List<AlertRow> rows,
    String empty,
    @Nullable String moreHref) {

  /** What is to be said beside the list; both may be null. */
  public record Word(@Nullable String done, @Nullable String problem) {
    public static final Word NONE = new Word(null, null);
  }

  /**
   * The page.
   *
   * @param alerts one more than a page if there are more
   */
  public static AlertInbox of(
      Wording wording, Portfolio portfolio, AlertFilter filter, List<Alert> alerts, Reader reader) {
    String path = Paths.portfolio(portfolio.code()) + "/alerts";
    List<Alert> shown = alerts.subList(0, Math.min(alerts.size(), AlertFilter.SIZE));
    boolean more = alerts.size() > shown.size();
    return new AlertInbox(
        Heading.of(wording.say("alerts_title"), wording.say("alerts_subtitle", portfolio.name())),
        path,
        filter.href(path),
        states(wording, filter.state()),
        options(wording, "alert_kind", AlertKind.values(), filter.kind()),
        options(wording, "priority", AlertPriority.values(), filter.priority()),
        owners(wording, filter.mine()),
        filter.narrowed(),
        wording.say("alerts_shown", shown.size()),
        null,
        shown.stream()
            .map(alert -> AlertRow.of(wording, portfolio, alert, filter, reader))
            .toList(),
        wording.say(filter.narrowed() ? "alerts_none_found" : "alerts_none"),
        more ? filter.after(shown.get(shown.size() - 1).id()).href(path) : null);
  }

  /** The same with a word about what was done, or why it was not. */
  public AlertInbox with(Word word) {
    String done = word.done();
    return new AlertInbox(
        heading,
        path,
        here,
        states,
        kinds,
        priorities,
        owners,
        narrowed,
        done == null ? said : done,
        word.problem(),
        rows,
        empty,
        moreHref);
  }

  private static List<Option> states(Wording wording, @Nullable AlertState chosen) {
    List<Option> options = new ArrayList<>();
    for (AlertState state : AlertState.values()) {
      options.add(
          new Option(state.name(), wording.code("alert_state", state.name()), state == chosen));
    }
    options.add(
        new Option(AlertFilter.ALL, wording.code("alert_state", AlertFilter.ALL), chosen == null));
    return List.copyOf(options);
  }

  private static List<Option> options(
      Wording wording, String family, Enum<?>[] all, @Nullable Enum<?> chosen) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", wording.say(family + "_all"), chosen == null));
    for (Enum<?> one : all) {
      options.add(new Option(one.name(), wording.code(family, one.name()), one == chosen));
    }
    return List.copyOf(options);
  }

  private static List<Option> owners(Wording wording, boolean mine) {
    return List.of(
        new Option("", wording.say("alert_owner_all"), !mine),
        new Option("1", wording.say("alert_owner_me"), mine));
  }
}
