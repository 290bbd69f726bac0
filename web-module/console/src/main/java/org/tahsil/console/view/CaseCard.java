package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.CallBan;
import org.tahsil.casework.CaseState;
import org.tahsil.casework.CollectionCase;
import org.tahsil.casework.LeftOut;
import org.tahsil.casework.Outcome;
import org.tahsil.casework.SmallPromise;
import org.tahsil.casework.WorkItem;
import org.tahsil.casework.Worth;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.page.Form;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Wording;
import org.tahsil.delinquency.Position;
import org.tahsil.hold.Hold;

/**
 * The case of an account's customer, and what came of a contact.
 *
 * @param found the case in words; null: the customer has none
 * @param warnings what may not be done now, and why
 * @param outcomes where an outcome posts to
 * @param next where the button for the next customer posts to
 * @param items what can be disputed
 * @param correction the newest outcome, if the reader may say that it was told wrongly; null: none
 * @param firstDate the earliest date that can be promised
 */
public record CaseCard(
    @Nullable Found found,
    List<String> warnings,
    String outcomes,
    String next,
    String open,
    List<Option> items,
    @Nullable Option correction,
    String amountLabel,
    String firstDate,
    String firstTime) {

  /**
   * The case in words.
   *
   * @param acts where taking and giving back post to; {@code hand} is what can be done
   * @param skill that the case needs; null: none
   * @param skills to choose from for who may say so; empty for others
   * @param forms what else the reader may decide
   */
  public record Found(
      String state,
      String stateCss,
      String due,
      String openedFor,
      @Nullable String owner,
      String acts,
      @Nullable String hand,
      String handLabel,
      @Nullable String skill,
      List<Option> skills,
      List<Form> forms,
      String value,
      List<String> reasons) {}

  /**
   * Who reads, in which portfolio, on which business date and local time.
   *
   * @param skills that he may ask of whoever works the case; empty: it is not his to say
   * @param agents to whom he may give it; empty: it is not his to give
   * @param leads whether he is a manager or admin
   */
  public record Reader(
      String name,
      Portfolio portfolio,
      LocalDate today,
      String time,
      List<String> skills,
      List<String> agents,
      boolean leads) {
    public Reader {
      skills = List.copyOf(skills);
      agents = List.copyOf(agents);
    }

    /** Whether he may say that an outcome was told wrongly. */
    boolean corrects(Outcome told) {
      return leads || told.by().equals(name);
    }
  }

  /**
   * What is known of the customer.
   *
   * @param item the case; null: none
   * @param last the newest outcome of the account that stands; null: none
   */
  public record Known(@Nullable WorkItem item, @Nullable Outcome last, List<Hold> holds) {
    public Known {
      holds = List.copyOf(holds);
    }
  }

  /** The card of a customer. */
  public static CaseCard of(Wording wording, Reader reader, Position position, Known known) {
    WorkItem item = known.item();
    String path = Paths.casework(reader.portfolio().code(), position.account().facts().ref());
    return new CaseCard(
        item == null ? null : found(wording, reader, item, path),
        warnings(wording, reader, item, known.holds()),
        path + "/outcomes",
        Paths.worklist(reader.portfolio().code()) + "/next",
        path + "/case",
        position.items().stream()
            .filter(one -> one.open().isPositive())
            .map(one -> new Option(one.ref().value(), one.ref().value(), false))
            .toList(),
        correction(wording, reader, known.last()),
        wording.say(
            "outcome_amount", wording.figures().currencyName(reader.portfolio().currency())),
        reader.today().toString(),
        reader.time());
  }

  private static @Nullable Option correction(
      Wording wording, Reader reader, @Nullable Outcome last) {
    return last == null || !reader.corrects(last)
        ? null
        : new Option(
            String.valueOf(last.id()),
            wording.say(
                "outcome_corrects",
                wording.code("outcome", last.told().kind().name()),
                wording.figures().moment(last.at(), reader.portfolio().zone()),
                last.by()),
            false);
  }

  private static Found found(Wording wording, Reader reader, WorkItem item, String path) {
    CollectionCase one = item.found();
    String owner = one.standing().owner();
    boolean mine = reader.name().equals(owner);
    boolean free = owner == null;
    String skill = one.standing().skill();
    boolean escalated = one.standing().state() == CaseState.ESCALATED;
    String hand = free ? "TAKE" : mine && !escalated ? "RELEASE" : null;
    return new Found(
        wording.code("case_state", one.standing().state().name()),
        escalated ? "tag bad" : one.standing().state() == CaseState.WAITING ? "tag info" : "tag",
        WorkRow.due(wording, reader.portfolio(), one, reader.today()),
        wording.code("case_rule", one.openedFor()),
        owner == null
            ? null
            : mine ? wording.say("alert_mine") : wording.say("alert_assigned", owner),
        path + "/acts?case=" + one.id(),
        hand,
        hand == null ? "" : wording.code("alert_act", hand),
        skill == null ? null : wording.code("skill", skill),
        skills(wording, reader.skills(), skill),
        new CaseForms(wording, reader, one, path + "/acts?case=" + one.id()).all(),
        wording.figures().money(item.worth().value()),
        item.worth().terms().stream()
            .map(term -> wording.sentence("casework", term.code(), term.facts()))
            .toList());
  }

  private static List<Option> skills(Wording wording, List<String> known, @Nullable String needed) {
    List<Option> options = new ArrayList<>();
    if (!known.isEmpty() || needed != null) {
      options.add(new Option("", wording.say("case_skill_none"), needed == null));
      known.forEach(
          code -> options.add(new Option(code, wording.code("skill", code), code.equals(needed))));
    }
    if (needed != null && !known.contains(needed)) {
      options.add(new Option(needed, wording.code("skill", needed), true));
    }
    return List.copyOf(options);
  }

  private static List<String> warnings(
      Wording wording, Reader reader, @Nullable WorkItem item, List<Hold> holds) {
    List<String> warnings = new ArrayList<>();
    LeftOut leftOut = item == null ? null : item.leftOut();
    if (item != null && leftOut != null && leftOut != LeftOut.NOT_DUE) {
      var first = item.reasons().get(0);
      warnings.add(wording.sentence("casework", first.code(), first.facts()));
    }
    if (item != null && item.nobodySkilled()) {
      Worth.Term nobody = item.warnings().get(item.warnings().size() - 1);
      warnings.add(wording.sentence("casework", nobody.code(), nobody.facts()));
    }
    SmallPromise small = item == null ? null : item.small();
    if (small != null) {
      warnings.add(wording.sentence("casework", small.term().code(), small.term().facts()));
    }
    CallBan ban = item == null ? null : item.ban();
    if (ban != null) {
      warnings.add(wording.sentence("casework", ban.term().code(), ban.term().facts()));
    }
    holds.stream()
        .filter(hold -> hold.lasts(reader.today()))
        .forEach(
            hold ->
                warnings.add(
                    wording.say(
                        "outcome_held",
                        wording.code("hold_reason", hold.terms().reason().name()),
                        stops(wording, hold))));
    return List.copyOf(warnings);
  }

  private static String stops(Wording wording, Hold hold) {
    return hold.terms().stops().stream()
        .sorted()
        .map(stop -> wording.code("hold_stop", stop.name()))
        .collect(Collectors.joining(wording.say("list_separator")));
  }
}
