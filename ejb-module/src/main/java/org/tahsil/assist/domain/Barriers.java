package org.tahsil.assist.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahsil.arrangement.Arrangement;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.assist.Briefing.Source;
import org.tahsil.assist.Briefing.Statement;
import org.tahsil.casework.LeftOut;
import org.tahsil.casework.WorkItem;
import org.tahsil.casework.Worth;
import org.tahsil.concern.Concern;
import org.tahsil.delinquency.Position;
import org.tahsil.hold.Hold;
import org.tahsil.hold.Stop;
import org.tahsil.manual.ManualOverride;

/** What may not be said or done now, and why. */
public final class Barriers {
  private static final Set<String> STOPPING =
      Set.of(
          "CALL_BLOCKED",
          "CALL_FACT_MISSING",
          "HOLD_STOPS_CONTACT",
          "DO_NOT_CALL",
          "BEING_WORKED",
          "NOTHING_DUE");

  private static final Set<LeftOut> IN_PEACE =
      Set.of(LeftOut.ESCALATED, LeftOut.PROMISED, LeftOut.DISPUTE, LeftOut.HOLD);

  private Barriers() {}

  /**
   * The facts.
   *
   * @param work the customer's open case; null: none
   * @param callAgreed local date and time of an agreed call that is still to come; null: none
   * @param overdue undecided concerns of the account whose day is over
   * @param policy what the contact policy says of reaching the customer now
   */
  public record Facts(
      Position position,
      List<Hold> holds,
      List<Arrangement> promises,
      @Nullable WorkItem work,
      @Nullable String callAgreed,
      List<ManualOverride> overrides,
      List<Concern> overdue,
      PolicyAnswers policy,
      String reader) {

    LocalDate today() {
      return position.asOf().date();
    }
  }

  /**
   * The statements: a call that the contact policy forbids, what the books say, what the policy
   * says of messages and of care; if none of these, that nothing forbids.
   */
  public static List<Statement> of(Facts facts) {
    List<Statement> said = new ArrayList<>(facts.policy.againstCall());
    said.addAll(books(facts));
    said.addAll(facts.policy.againstMessages());
    said.addAll(facts.policy.warnings());
    if (said.isEmpty()) {
      said.add(facts.policy.nothingForbids(facts.today()));
    } else {
      said.addAll(facts.policy.allowed());
    }
    return said;
  }

  private static List<Statement> books(Facts facts) {
    List<Statement> said = new ArrayList<>();
    holds(facts, said);
    disputed(facts.position, said);
    concerns(facts, said);
    promises(facts, said);
    overrides(facts, said);
    Optional.ofNullable(facts.work).ifPresent(work -> casework(facts, work, said));
    Source ageing = new Source("BY_AGEING", Map.of("as_of", facts.today()));
    if (!facts.position.overdue().isPositive()) {
      said.add(Statement.own("NOTHING_DUE", Map.of(), ageing));
    }
    return said;
  }

  /** Whether one of the statements says that the customer is not to be contacted now. */
  public static boolean stopContact(List<Statement> said) {
    return said.stream()
        .anyMatch(one -> STOPPING.contains(one.code()) || one.code().startsWith("WORK_LEFT_OUT_"));
  }

  private static void holds(Facts facts, List<Statement> said) {
    for (Hold hold : facts.holds) {
      if (hold.lasts(facts.today())) {
        LocalDate to = hold.terms().to();
        Source source =
            new Source(
                "BY_HOLD", Map.of("by", hold.placedBy(), "from", hold.terms().from().toString()));
        boolean whole = hold.terms().item() == null;
        Arrays.stream(Stop.values())
            .filter(hold.terms().stops()::contains)
            .map(
                stop ->
                    Statement.own(
                        stop == Stop.CONTACT && !whole
                            ? "HOLD_STOPS_CONTACT_OF_ITEM"
                            : "HOLD_STOPS_" + stop.name(),
                        Map.of(
                            "reason", hold.terms().reason().name(),
                            "until", to == null ? "none" : to.toString(),
                            "item", whole ? "none" : String.valueOf(hold.terms().item())),
                        source))
            .forEach(said::add);
      }
    }
  }

  private static void disputed(Position position, List<Statement> said) {
    if (position.disputed().isPositive()) {
      said.add(
          Statement.own(
              "DISPUTED_NOT_DEMANDED",
              Map.of(
                  "amount",
                  position.disputed(),
                  "currency",
                  position.disputed().currency().getCurrencyCode()),
              new Source("BY_AGEING", Map.of("as_of", position.asOf().date()))));
    }
  }

  private static void concerns(Facts facts, List<Statement> said) {
    facts.overdue.forEach(
        one ->
            said.add(
                Statement.own(
                    "CONCERN_OVERDUE",
                    Map.of("concern", one.kind().name(), "decide_by", one.standing().decideBy()),
                    new Source("BY_CONCERN", Map.of("id", one.id(), "on", one.toldOn())))));
  }

  private static void promises(Facts facts, List<Statement> said) {
    facts.promises.stream()
        .filter(one -> one.state() == ArrangementState.OPEN)
        .forEach(
            one ->
                said.add(
                    Statement.own(
                        "PROMISE_IS_OPEN",
                        Map.of(
                            "kind", one.kind().name(),
                            "amount", one.promised().minus(one.paid()),
                            "currency", one.promised().currency().getCurrencyCode(),
                            "next_due", String.valueOf(one.nextDue()),
                            "grace_days", one.bearing().graceDays()),
                        new Source(
                            "BY_PROMISE",
                            Map.of("by", one.making().by(), "on", one.making().on())))));
  }

  private static void overrides(Facts facts, List<Statement> said) {
    facts.overrides.stream()
        .filter(one -> one.acts(facts.today()))
        .forEach(
            one ->
                said.add(
                    Statement.own(
                        "AUTOMATION_STOPPED",
                        Map.of("until", one.endsOn()),
                        new Source(
                            "BY_OVERRIDE",
                            Map.of("by", one.placing().by(), "on", one.placing().on())))));
  }

  private static void casework(Facts facts, WorkItem work, List<Statement> said) {
    Source source = new Source("BY_CASE", Map.of("case", work.found().id()));
    LocalDate silent = work.found().standing().noContactUntil();
    if (silent != null && silent.isAfter(facts.today())) {
      said.add(Statement.own("DO_NOT_CALL", Map.of("until", silent), source));
    }
    LeftOut leftOut = work.leftOut();
    if (leftOut != null && IN_PEACE.contains(leftOut)) {
      Worth.Term why = work.reasons().get(0);
      said.add(new Statement("casework", why.code(), why.facts(), source));
    }
    String other = work.found().workedBy();
    if (other != null && !other.equals(facts.reader)) {
      said.add(Statement.own("BEING_WORKED", Map.of("owner", other), source));
    }
    if (facts.callAgreed != null) {
      said.add(Statement.own("CALL_AGREED", Map.of("at", facts.callAgreed), source));
    }
  }
}
