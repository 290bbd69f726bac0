package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.Concerns.Cause;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Wording;
import org.tahsil.delinquency.Position;

/**
 * The concerns about an account, and what takes another one in: a kind, then its reason.
 *
 * @param lines undecided ones first by their day
 * @param action where one that is taken in posts to, null if the reader may not
 * @param items what can be disputed
 * @param causes the concern in words of each hold that one placed
 */
public record ConcernCard(
    List<Line> lines,
    @Nullable String action,
    List<Choice> choices,
    List<Option> items,
    String amountLabel,
    Map<UUID, Link> causes) {

  /** A concern in a line. */
  public record Line(String href, String title, String state, String stateCss, String due) {}

  /**
   * A kind with its reasons; each reason's value names both.
   *
   * @param dispute whether it needs an item
   * @param note what it holds
   */
  public record Choice(String label, boolean dispute, String note, List<Option> reasons) {}

  /**
   * A concern to go to.
   *
   * @param undecided whether it still keeps its holds
   */
  public record Link(String href, String text, boolean undecided) {}

  /** What the card is made of. */
  public record Facts(
      Portfolio portfolio, LocalDate today, List<Concern> concerns, List<Cause> causes) {}

  /**
   * The card of an account.
   *
   * @param mayTell whether the reader may take one in
   */
  public static ConcernCard of(Wording wording, Position position, Facts facts, boolean mayTell) {
    Portfolio portfolio = facts.portfolio();
    return new ConcernCard(
        facts.concerns().stream().map(one -> line(wording, facts, one)).toList(),
        mayTell
            ? Paths.account(portfolio.code(), position.account().facts().ref()) + "/concerns"
            : null,
        List.of(
            choice(wording, ConcernKind.HARDSHIP),
            choice(wording, ConcernKind.DISPUTE),
            choice(wording, ConcernKind.BEREAVEMENT),
            choice(wording, ConcernKind.WRONG_PERSON),
            choice(wording, ConcernKind.LEGAL)),
        position.items().stream()
            .filter(item -> item.open().isPositive())
            .map(item -> new Option(item.ref().value(), item.ref().value(), false))
            .toList(),
        wording.say("outcome_amount", wording.figures().currencyName(portfolio.currency())),
        causes(wording, facts));
  }

  private static Line line(Wording wording, Facts facts, Concern one) {
    LocalDate ended = one.endedOn();
    boolean late = one.overdue(facts.today());
    return new Line(
        Paths.concern(facts.portfolio().code(), one.id()),
        ConcernWords.title(wording, one.kind().name(), one.reason()),
        wording.code("concern_state", one.standing().state().name()),
        late ? "tag bad" : ConcernWords.css(one.standing().state()),
        ended == null
            ? ConcernWords.due(wording, one, facts.today())
            : wording.say("concern_ended_on", wording.figures().date(ended)));
  }

  private static Choice choice(Wording wording, ConcernKind kind) {
    return new Choice(
        wording.code("concern_kind", kind.name()),
        kind == ConcernKind.DISPUTE,
        wording.code("concern_scope", kind.name()),
        kind.reasons().stream()
            .map(
                reason ->
                    new Option(kind + ":" + reason, wording.code("concern_reason", reason), false))
            .toList());
  }

  private static Map<UUID, Link> causes(Wording wording, Facts facts) {
    Map<UUID, Link> links = new HashMap<>();
    for (Cause cause : facts.causes()) {
      links.put(
          cause.hold(),
          new Link(
              Paths.concern(facts.portfolio().code(), cause.concern()),
              wording.say("concern_cause", cause.concern())
                  + wording.say("list_separator")
                  + ConcernWords.title(wording, cause.kind().name(), cause.reason()),
              cause.undecided()));
    }
    return Map.copyOf(links);
  }
}
