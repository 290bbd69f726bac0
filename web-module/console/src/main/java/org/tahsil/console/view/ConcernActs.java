package org.tahsil.console.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernFile;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.ConcernState;
import org.tahsil.concern.EvidenceKind;
import org.tahsil.concern.Remedy;
import org.tahsil.console.page.Field;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.page.Form;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.ConcernPage.ConcernForms;
import org.tahsil.console.view.ConcernPage.Upload;

/** What a reader may do with a concern as it stands, as forms. */
public final class ConcernActs {
  private final Wording wording;
  private final Portfolio portfolio;
  private final Concern found;
  private final String path;
  private final boolean leads;
  private final boolean waits;
  private final boolean own;

  /**
   * @param reader who reads
   * @param leads whether the reader is a manager or admin
   */
  public ConcernActs(
      Wording wording, Portfolio portfolio, ConcernFile file, String reader, boolean leads) {
    this.wording = wording;
    this.portfolio = portfolio;
    this.found = file.concern();
    this.path = Paths.concern(portfolio.code(), found.id());
    this.leads = leads;
    this.waits = file.waiting() != null;
    this.own = reader.equals(found.standing().owner());
  }

  /**
   * The forms.
   *
   * @param error why a decision was refused, null if none was
   * @param sent what was filled in for it
   */
  public ConcernForms forms(@Nullable String error, Map<String, String> sent) {
    ConcernState state = found.standing().state();
    if (state.isEnd()) {
      return ConcernForms.NONE;
    }
    boolean free = found.standing().owner() == null;
    String hand =
        free || (own && state == ConcernState.OPEN)
            ? "TAKE"
            : own && !waits && state == ConcernState.UNDER_REVIEW ? "RELEASE" : null;
    boolean decides = !waits && (own || leads) && state != ConcernState.OPEN;
    return new ConcernForms(
        hand,
        hand == null ? null : wording.code("concern_act", hand),
        decides ? decide(state, error, sent) : null,
        waits ? null : state == ConcernState.INFO_NEEDED ? answer() : ask(),
        own || leads ? assign() : null,
        leads ? extend() : null,
        leads || (own && !waits) ? withdraw() : null,
        refer(),
        new Upload(portfolio.code().value(), String.valueOf(found.id()), evidence()),
        false);
  }

  private Form decide(ConcernState state, @Nullable String error, Map<String, String> sent) {
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.select(
            "outcome",
            wording.say("concern_outcome"),
            options("concern_outcome", outcomes(state), sent.getOrDefault("outcome", ""))));
    fields.add(Field.of("note", wording.say("concern_why"), "text", sent.getOrDefault("note", "")));
    if (state == ConcernState.UNDER_REVIEW) {
      fields.add(
          Field.of(
                  "hold_until",
                  wording.say("concern_hold_until"),
                  "date",
                  sent.getOrDefault("hold_until", ""))
              .optional()
              .hinted(wording.say("concern_hold_until_hint")));
      if (leads) {
        fields.addAll(postings(sent));
      }
    }
    return new Form(
        "decide",
        path + "/decision?version=" + found.version(),
        wording.say("concern_decide"),
        error,
        List.copyOf(fields));
  }

  private static List<String> outcomes(ConcernState state) {
    return state == ConcernState.UNDER_REVIEW
        ? List.of("UPHOLD", "UPHOLD_PARTLY", "REJECT")
        : List.of("REJECT");
  }

  private List<Field> postings(Map<String, String> sent) {
    List<String> kinds = new ArrayList<>();
    kinds.add("NONE");
    found.kind().remedies().stream().map(Remedy.Kind::name).sorted().forEach(kinds::add);
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.select(
                "posting",
                wording.say("concern_posting"),
                options("concern_remedy", kinds, sent.getOrDefault("posting", "")))
            .hinted(
                wording.code(
                    "concern_posting_hint",
                    found.kind() == ConcernKind.DISPUTE ? "DISPUTE" : "OTHER")));
    if (found.kind() != ConcernKind.WRONG_PERSON) {
      fields.add(text("amount", "concern_amount", "amount", sent));
    }
    if (found.kind().remedies().contains(Remedy.Kind.CORRECTION)) {
      fields.add(text("payment_ref", "concern_payment", "text", sent));
    }
    if (found.subject().account() == null
        || found.kind().remedies().contains(Remedy.Kind.CORRECTION)) {
      fields.add(
          text("account_ref", "concern_account", "text", sent)
              .hinted(wording.say("concern_account_hint")));
    }
    return fields;
  }

  private Field text(String name, String label, String type, Map<String, String> sent) {
    return Field.of(name, wording.say(label), type, sent.getOrDefault(name, "")).optional();
  }

  private Form ask() {
    return act("ASK", Field.of("note", wording.say("concern_ask_what"), "text", ""));
  }

  private Form answer() {
    return act("ANSWER", Field.of("note", wording.say("hold_note"), "text", "").optional());
  }

  private Form withdraw() {
    return act("WITHDRAW", Field.of("note", wording.say("concern_why"), "text", ""));
  }

  private Form extend() {
    return act(
        "EXTEND",
        Field.of("until", wording.say("concern_until"), "date", ""),
        Field.of("note", wording.say("concern_why"), "text", ""));
  }

  private Form assign() {
    return act(
        "ASSIGN",
        Field.of("owner", wording.say("concern_to"), "text", "")
            .optional()
            .hinted(wording.say("concern_to_hint")),
        Field.of("team", wording.say("concern_team"), "text", found.standing().team()));
  }

  private Form act(String action, Field... fields) {
    return new Form(
        action.toLowerCase(java.util.Locale.ROOT),
        path + "/steps?action=" + action + "&version=" + found.version(),
        wording.code("concern_act", action),
        null,
        List.of(fields));
  }

  private Form refer() {
    return new Form(
        "refer",
        path + "/evidence",
        wording.say("evidence_refer"),
        null,
        List.of(
            Field.select("kind", wording.say("evidence_kind"), evidence()),
            Field.of("name", wording.say("evidence_name"), "text", ""),
            Field.of("reference", wording.say("evidence_reference"), "text", "")
                .hinted(wording.say("evidence_reference_hint"))));
  }

  private List<Option> evidence() {
    String first = found.needed().isEmpty() ? "" : found.needed().get(0).name();
    return options(
        "evidence", Arrays.stream(EvidenceKind.values()).map(Enum::name).toList(), first);
  }

  private List<Option> options(String family, List<String> codes, String chosen) {
    return codes.stream()
        .map(code -> new Option(code, wording.code(family, code), code.equals(chosen)))
        .toList();
  }
}
