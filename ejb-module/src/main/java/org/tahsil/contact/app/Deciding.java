package org.tahsil.contact.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.contact.ContactAnswer;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.ContactVerdict;
import org.tahsil.contact.Replay;
import org.tahsil.contact.domain.ContactFacts;
import org.tahsil.contact.domain.ContactPolicy;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.RulePack;
import org.tahsil.contact.domain.RulePacks;
import org.tahsil.contact.store.KeptDecision;
import org.tahsil.contact.store.RecordJson;

/** Answers requests from facts, and once more from facts that were kept. */
final class Deciding {

  private Deciding() {}

  /** By the packs that bind on the day of the request, with the facts as proof. */
  static ContactAnswer answer(ContactRequest request, ContactFacts facts) {
    return answer(request, facts, RecordJson.write(facts));
  }

  /** The same without the proof, for answers that nobody keeps. */
  static ContactAnswer plain(ContactRequest request, ContactFacts facts) {
    return answer(request, facts, null);
  }

  private static ContactAnswer answer(
      ContactRequest request, ContactFacts facts, @Nullable String proof) {
    LocalDate day = request.at().atZone(facts.book().zone()).toLocalDate();
    List<RulePack> packs = RulePacks.binding(facts, day);
    Question question = new Question(request, facts, request.at());
    return new ContactAnswer(
        request,
        new ContactPolicy(packs).decide(question),
        packs.stream().map(RulePack::stamp).toList(),
        ContactPolicy.CODE_VERSION,
        proof);
  }

  /** By the packs that the decision names, as far as their very text still ships. */
  static Replay replay(KeptDecision kept) {
    ContactAnswer stored = kept.decision().answer();
    ContactFacts facts =
        RecordJson.read(ContactFacts.class, Objects.requireNonNull(stored.facts()));
    List<Optional<RulePack>> packs = stored.packs().stream().map(RulePacks::stamped).toList();
    ContactVerdict verdict =
        new ContactPolicy(packs.stream().flatMap(Optional::stream).toList())
            .decide(new Question(stored.request(), facts, stored.request().at()));
    List<String> differences = new ArrayList<>();
    if (packs.stream().anyMatch(Optional::isEmpty)) {
      differences.add("packs");
    }
    if (!stored.codeVersion().equals(ContactPolicy.CODE_VERSION)) {
      differences.add("code_version");
    }
    if (!kept.seal().equals(kept.sealNow())) {
      differences.add("seal");
    }
    differences.addAll(columns(kept));
    differences.addAll(outcome(kept, verdict));
    return new Replay(kept.decision(), verdict, differences);
  }

  private static List<String> outcome(KeptDecision kept, ContactVerdict verdict) {
    ContactVerdict stored = kept.decision().answer().verdict();
    List<String> differences = new ArrayList<>();
    if (stored.verdict() != verdict.verdict()) {
      differences.add("verdict");
    }
    if (!Objects.equals(stored.nextLawful(), verdict.nextLawful())) {
      differences.add("next_lawful");
    }
    if (!kept.findings().equals(RecordJson.write(verdict.findings()))) {
      differences.add("findings");
    }
    return differences;
  }

  private static List<String> columns(KeptDecision kept) {
    ContactRequest request = kept.decision().answer().request();
    KeptDecision.Columns columns = kept.columns();
    List<String> differences = new ArrayList<>();
    compare(differences, "reference", request.reference(), columns.reference());
    compare(differences, "channel", request.channel().name(), columns.channel());
    compare(differences, "at", request.at(), columns.at());
    compare(differences, "customer", request.customer(), columns.customer());
    compare(differences, "account", request.account(), columns.account());
    return differences;
  }

  private static void compare(
      List<String> differences, String name, @Nullable Object asked, @Nullable Object column) {
    if (!Objects.equals(asked, column)) {
      differences.add(name);
    }
  }
}
