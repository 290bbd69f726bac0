package org.tahsil.console.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Field;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.page.Form;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Wording;
import org.tahsil.escalation.Agency;
import org.tahsil.escalation.Escalation;
import org.tahsil.escalation.EscalationState;
import org.tahsil.escalation.EscalationStep;
import org.tahsil.shared.id.AccountRef;

/**
 * The steps of a case: the one where it is, the one that is proposed, and those that were.
 *
 * @param lines newest first; those that ended come after the others
 * @param propose the form for another step; null while one is proposed
 */
public record EscalationCard(List<EscalationLine> lines, @Nullable Form propose) {

  /** What the card is made of. */
  public record Content(
      Portfolio portfolio,
      AccountRef account,
      long caseId,
      List<Escalation> escalations,
      List<Agency> agencies,
      EscalationLine.Reader reader) {}

  /** The card of a case. */
  public static EscalationCard of(Wording wording, Content content) {
    String path = Paths.escalation(content.portfolio().code(), content.account());
    List<Escalation> ordered = new ArrayList<>(content.escalations());
    ordered.sort((a, b) -> Boolean.compare(a.state().isEnd(), b.state().isEnd()));
    Optional<Escalation> proposed =
        ordered.stream()
            .filter(one -> !one.state().isEnd() && one.state() != EscalationState.ACTIVE)
            .findFirst();
    return new EscalationCard(
        ordered.stream()
            .map(one -> EscalationLine.of(wording, one, path, content.reader()))
            .toList(),
        proposed.isPresent() ? null : propose(wording, content, path));
  }

  private static Form propose(Wording wording, Content content, String path) {
    List<Option> agencies = new ArrayList<>();
    agencies.add(new Option("", wording.say("escalation_no_agency"), true));
    content.agencies().stream()
        .filter(Agency::active)
        .forEach(one -> agencies.add(new Option(one.code(), one.name(), false)));
    return new Form(
        "escalate",
        path + "/proposals?case=" + content.caseId(),
        wording.say("escalation_propose"),
        null,
        List.of(
            Field.select(
                "step",
                wording.say("escalation_step"),
                Arrays.stream(EscalationStep.values())
                    .map(
                        step ->
                            new Option(
                                step.name(), wording.code("escalation_step", step.name()), false))
                    .toList()),
            Field.select("agency", wording.say("escalation_agency"), agencies)
                .optional()
                .hinted(wording.say("escalation_agency_hint")),
            Field.of("note", wording.say("escalation_note"), "text", "").optional()));
  }
}
