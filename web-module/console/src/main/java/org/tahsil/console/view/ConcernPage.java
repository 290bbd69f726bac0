package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernFile;
import org.tahsil.concern.ConcernStep;
import org.tahsil.concern.Evidence;
import org.tahsil.concern.EvidenceKind;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Field;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.page.Form;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;
import org.tahsil.shared.id.AccountRef;

/**
 * One concern: what was told, how it stands, what was shown for it, what was done, what can be
 * done.
 *
 * @param version which every form and button names, so that nobody acts on what changed since
 * @param waiting that a decision waits for a second person, null if none does
 * @param told in the teller's words, null if nothing
 * @param missing what must be handed in before it can be upheld, null if nothing
 * @param steps newest first
 */
public record ConcernPage(
    Heading heading,
    String path,
    int version,
    String state,
    String stateCss,
    @Nullable String warning,
    @Nullable String waiting,
    List<Fact> facts,
    @Nullable String told,
    List<Held> holds,
    Table postings,
    List<Paper> evidence,
    @Nullable String missing,
    List<Step> steps,
    ConcernForms forms) {

  /** A held account. */
  public record Held(String href, String account) {}

  /**
   * Something handed in.
   *
   * @param href where it is had, null if it lies elsewhere
   * @param redact the form that takes its content out; null for those who may not, and once it is
   */
  public record Paper(
      String kind, String name, @Nullable String href, String about, @Nullable Form redact) {}

  /** Something that was done. */
  public record Step(String when, String who, String what, @Nullable String note) {}

  /** The forms and buttons that the reader may use now; null for those that he may not. */
  public record ConcernForms(
      @Nullable String hand,
      @Nullable String handLabel,
      @Nullable Form decide,
      @Nullable Form ask,
      @Nullable Form assign,
      @Nullable Form extend,
      @Nullable Form withdraw,
      @Nullable Form refer,
      @Nullable Upload upload,
      boolean redacts) {

    /** Nothing can be done any more. */
    public static final ConcernForms NONE =
        new ConcernForms(null, null, null, null, null, null, null, null, null, false);

    /** For those who may also take out what was handed in. */
    public ConcernForms redacting() {
      return new ConcernForms(
          hand, handLabel, decide, ask, assign, extend, withdraw, refer, upload, true);
    }
  }

  /** Where a file is handed in, and as what. */
  public record Upload(String portfolio, String concern, List<Option> kinds) {}

  public static ConcernPage of(
      Wording wording, Portfolio portfolio, ConcernFile file, LocalDate today, ConcernForms forms) {
    Concern found = file.concern();
    String path = Paths.concern(portfolio.code(), found.id());
    return new ConcernPage(
        Heading.of(
                ConcernWords.title(wording, found.kind().name(), found.reason()),
                wording.say("concern_subtitle", found.subject().customerName(), found.id()))
            .under(wording.say("concerns_title"), Paths.concerns(portfolio.code())),
        path,
        found.version(),
        wording.code("concern_state", found.standing().state().name()),
        ConcernWords.css(found.standing().state()),
        found.overdue(today) ? ConcernWords.due(wording, found, today) : null,
        waiting(wording, file.waiting()),
        facts(wording, found),
        found.told(),
        file.holds().stream()
            .map(
                held ->
                    new Held(
                        Paths.account(portfolio.code(), held.account()) + "#holds",
                        held.account().value()))
            .toList(),
        postings(wording, portfolio, file),
        file.evidence().stream().map(one -> paper(wording, path, one, forms.redacts())).toList(),
        missing(wording, file),
        steps(wording, portfolio, file.steps()),
        forms);
  }

  private static @Nullable String waiting(Wording wording, ConcernFile.@Nullable Waiting waiting) {
    return waiting == null
        ? null
        : wording.say(
            "concern_waits",
            wording.code("concern_outcome", waiting.decision().action().name()),
            waiting.by(),
            wording.figures().date(waiting.expiresOn()));
  }

  private static List<Fact> facts(Wording wording, Concern found) {
    List<Fact> facts = new ArrayList<>();
    AccountRef account = found.subject().account();
    Concern.Disputed disputed = found.disputed();
    LocalDate ended = found.endedOn();
    facts.add(
        Fact.text(
            wording.say("concern_about"),
            account == null ? wording.say("concern_all_accounts") : account.value()));
    if (disputed != null) {
      facts.add(
          Fact.figure(
              wording.say("concern_disputed", disputed.item().value()),
              wording.figures().money(disputed.amount())));
    }
    facts.add(
        ended == null
            ? Fact.date(
                wording.say("concerns_due"), wording.figures().date(found.standing().decideBy()))
            : Fact.date(wording.say("concern_ended"), wording.figures().date(ended)));
    facts.add(Fact.text(wording.say("concern_team"), found.standing().team()));
    facts.add(Fact.text(wording.say("concerns_owner"), found.standing().owner()));
    facts.add(
        Fact.text(
            wording.say("concern_told"),
            wording.say(
                "concern_told_by", found.toldBy(), wording.figures().date(found.toldOn()))));
    return List.copyOf(facts);
  }

  private static Table postings(Wording wording, Portfolio portfolio, ConcernFile file) {
    return Table.of(
        "postings",
        wording.say("concern_postings"),
        List.of(
            Column.of("kind", wording.say("concern_posting")),
            Column.of("account", wording.say("concern_account")),
            Column.figures("amount", wording.say("concern_amount"))),
        file.postings().stream()
            .map(
                one ->
                    List.of(
                        Cell.text(wording.code("concern_remedy", one.kind().name()))
                            .with(one.payment().value()),
                        Cell.link(
                            one.account().value(),
                            Paths.account(portfolio.code(), one.account()) + "#payments-card"),
                        Cell.figure(wording.figures().money(one.amount()))))
            .toList(),
        wording.say("concern_postings_none"));
  }

  private static Paper paper(Wording wording, String path, Evidence one, boolean redacts) {
    Evidence.Sheet sheet = one.document();
    String reference = one.reference();
    String day = wording.figures().date(one.addedOn());
    Evidence.Redaction redacted = one.redacted();
    if (redacted != null) {
      return new Paper(
          wording.code("evidence", one.kind().name()),
          one.name(),
          null,
          wording.say(
              "evidence_redacted",
              redacted.by(),
              wording.figures().date(redacted.on()),
              redacted.why()),
          null);
    }
    return new Paper(
        wording.code("evidence", one.kind().name()),
        one.name(),
        sheet == null ? null : path + "/documents/" + one.id(),
        sheet == null
            ? wording.say("evidence_elsewhere", String.valueOf(reference), one.addedBy(), day)
            : wording.say(
                "evidence_here",
                wording.code("media", sheet.mediaType().replace('/', '_')),
                wording.figures().count((sheet.bytes() + 1023) / 1024),
                one.addedBy(),
                day),
        redacts ? redaction(wording, path, one) : null);
  }

  private static Form redaction(Wording wording, String path, Evidence one) {
    return new Form(
        "redact-" + one.id(),
        path + "/evidence/" + one.id() + "/redaction",
        wording.say("evidence_redact"),
        null,
        List.of(
            Field.of("reason", wording.say("evidence_redact_why"), "text", "")
                .hinted(wording.say("evidence_redact_hint"))));
  }

  private static boolean shows(Evidence one, EvidenceKind kind) {
    return one.kind() == kind && one.redacted() == null;
  }

  private static @Nullable String missing(Wording wording, ConcernFile file) {
    if (file.concern().standing().state().isEnd()) {
      return null;
    }
    List<String> lacking =
        file.concern().needed().stream()
            .filter(kind -> file.evidence().stream().noneMatch(one -> shows(one, kind)))
            .map(kind -> wording.code("evidence", kind.name()))
            .toList();
    return lacking.isEmpty()
        ? null
        : wording.say("evidence_missing", String.join(wording.say("list_separator"), lacking));
  }

  private static List<Step> steps(Wording wording, Portfolio portfolio, List<ConcernStep> steps) {
    List<Step> newest = new ArrayList<>();
    for (ConcernStep step : steps) {
      String owner = step.standing().owner();
      newest.add(
          0,
          new Step(
              wording.figures().moment(step.at(), portfolio.zone()),
              step.by(),
              wording.say(
                  "concern_step_" + step.action().name(),
                  owner == null ? wording.say("concern_nobody") : owner,
                  step.standing().team(),
                  wording.figures().date(step.standing().decideBy())),
              step.note()));
    }
    return List.copyOf(newest);
  }
}
