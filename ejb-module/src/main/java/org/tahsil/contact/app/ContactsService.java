package org.tahsil.contact.app;

import static org.tahsil.contact.app.FactsOfContacts.CAP_OF_THE_PORTFOLIO;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.contact.ContactAnswer;
import org.tahsil.contact.ContactDecision;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.Contacts;
import org.tahsil.contact.DecisionQuery;
import org.tahsil.contact.DecisionStage;
import org.tahsil.contact.DecisionWish;
import org.tahsil.contact.Replay;
import org.tahsil.contact.Verdict;
import org.tahsil.contact.app.FactsOfContacts.Known;
import org.tahsil.contact.domain.WishRule;
import org.tahsil.contact.store.DecisionStore;
import org.tahsil.contact.store.GroundsStore;
import org.tahsil.contact.store.KeptDecision;
import org.tahsil.contact.store.RecordJson;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.time.RealTime;

/** Decides on contacts and keeps each decision with its proof. */
@Stateless
@Local(Contacts.class)
public class ContactsService implements Contacts {
  @Inject private FactsOfContacts facts;
  @Inject private DecisionStore store;
  @Inject private GroundsStore grounds;
  @Inject private Portfolios portfolios;

  @Override
  public List<ContactDecision> decide(
      Portfolio portfolio, List<ContactRequest> requests, DecisionStage stage, String by) {
    if (requests.isEmpty()) {
      return List.of();
    }
    List<ContactRequest> asked =
        requests.stream().map(each -> OwnRequests.own(plain(each))).toList();
    List<String> references = asked.stream().map(ContactRequest::reference).toList();
    Map<String, ContactDecision> known = new HashMap<>(before(portfolio, references, stage));
    List<ContactRequest> fresh =
        asked.stream().filter(each -> !known.containsKey(each.reference())).distinct().toList();
    if (!fresh.isEmpty()) {
      known.putAll(add(portfolio, fresh, stage, by));
    }
    List<String> others = references.stream().filter(each -> !known.containsKey(each)).toList();
    if (!others.isEmpty()) {
      known.putAll(before(portfolio, others, stage));
    }
    return asked.stream().map(each -> Objects.requireNonNull(known.get(each.reference()))).toList();
  }

  @Override
  public ContactDecision keep(Portfolio portfolio, DecisionWish wish, String by) {
    ContactRequest asked = plain(wish.request());
    refuse(WishRule.reserved(asked.reference()));
    Map<String, KeptDecision> known = known(portfolio, wish);
    if (known.isEmpty()) {
      refuse(WishRule.notNow(asked.at(), portfolios.now(portfolio)));
      add(portfolio, List.of(asked), wish.stage(), by);
      known = known(portfolio, wish);
    }
    KeptDecision kept = Objects.requireNonNull(known.get(asked.reference()));
    Instant at = wish.now() ? kept.decision().answer().request().at() : asked.at();
    return same(asked.movedTo(at), kept);
  }

  @Override
  public ContactAnswer whatIf(Portfolio portfolio, ContactRequest request) {
    ContactRequest asked = plain(request);
    return Deciding.answer(asked, facts.load(portfolio, List.of(asked)).get(0).facts());
  }

  @Override
  public List<ContactAnswer> whatIf(Portfolio portfolio, List<ContactRequest> requests) {
    if (requests.isEmpty()) {
      return List.of();
    }
    List<ContactRequest> asked = requests.stream().map(ContactsService::plain).toList();
    List<Known> known = facts.load(portfolio, asked);
    return IntStream.range(0, asked.size())
        .mapToObj(i -> Deciding.plain(asked.get(i), known.get(i).facts()))
        .toList();
  }

  @Override
  public List<String> grounds(Portfolio portfolio, List<ContactRequest> requests) {
    List<String> rows = requests.isEmpty() ? List.of() : grounds.of(portfolio, requests);
    return IntStream.range(0, rows.size())
        .mapToObj(i -> requests.get(i).at().truncatedTo(ChronoUnit.MINUTES) + " " + rows.get(i))
        .toList();
  }

  @Override
  public ContactDecision get(Portfolio portfolio, UUID id) {
    return kept(portfolio, id).decision();
  }

  @Override
  public List<ContactDecision> list(Portfolio portfolio, DecisionQuery query) {
    return store.list(portfolio, query).stream().map(KeptDecision::decision).toList();
  }

  @Override
  public Replay replay(Portfolio portfolio, UUID id) {
    KeptDecision kept = kept(portfolio, id);
    String why = kept.decision().purgedWhy();
    if (why != null) {
      throw new RefusedException(
          new Refusal(
              Refusal.Kind.GONE,
              "FACTS_PURGED",
              "id",
              id.toString(),
              "Its facts were purged and cannot be replayed: " + why,
              Map.of("why", why)));
    }
    return Deciding.replay(kept);
  }

  @Override
  public int purge(Portfolio portfolio, Instant before, String why) {
    return store.purge(portfolio, before, why, RealTime.now());
  }

  private List<DecisionStore.New> decided(
      Portfolio portfolio, List<ContactRequest> requests, DecisionStage stage) {
    List<Known> known = facts.load(portfolio, requests);
    Map<LocalDate, Integer> allowed = new HashMap<>();
    List<DecisionStore.New> decided = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      Known of = known.get(i);
      ContactRequest request = requests.get(i);
      LocalDate day = request.at().atZone(portfolio.zone()).toLocalDate();
      ContactAnswer answer =
          Deciding.answer(request, of.facts().after(allowed.getOrDefault(day, 0)));
      if (stage == DecisionStage.SEND && isCapped(of) && isAllowed(answer)) {
        allowed.merge(day, 1, Integer::sum);
      }
      decided.add(new DecisionStore.New(UUID.randomUUID(), of.customer(), of.account(), answer));
    }
    return decided;
  }

  private static boolean isCapped(Known of) {
    return !of.facts().book().house().getOrDefault(CAP_OF_THE_PORTFOLIO, "").isEmpty();
  }

  private static boolean isAllowed(ContactAnswer answer) {
    return answer.verdict().verdict() != Verdict.BLOCK;
  }

  private static void refuse(Optional<Refusal> fault) {
    if (fault.isPresent()) {
      throw new RefusedException(fault.get());
    }
  }

  /** Those that are new, by reference; none of others was decided meanwhile. */
  private Map<String, ContactDecision> add(
      Portfolio portfolio, List<ContactRequest> fresh, DecisionStage stage, String by) {
    if (stage == DecisionStage.SEND) {
      store.lockCap(portfolio, CAP_OF_THE_PORTFOLIO);
    }
    DecisionStore.Made made =
        new DecisionStore.Made(stage, by, RealTime.now().truncatedTo(ChronoUnit.MICROS));
    List<DecisionStore.New> decided = decided(portfolio, fresh, stage);
    Map<String, Long> keys = store.add(portfolio, decided, made);
    return decided.stream()
        .filter(each -> keys.containsKey(each.answer().request().reference()))
        .map(each -> each.kept(keys, made))
        .collect(
            Collectors.toMap(each -> each.answer().request().reference(), Function.identity()));
  }

  private Map<String, ContactDecision> before(
      Portfolio portfolio, List<String> references, DecisionStage stage) {
    return byReference(portfolio, references, stage).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().decision()));
  }

  private Map<String, KeptDecision> known(Portfolio portfolio, DecisionWish wish) {
    return byReference(portfolio, List.of(wish.request().reference()), wish.stage());
  }

  private Map<String, KeptDecision> byReference(
      Portfolio portfolio, List<String> references, DecisionStage stage) {
    return store.byReference(portfolio, references, stage).stream()
        .collect(Collectors.toMap(kept -> kept.columns().reference(), Function.identity()));
  }

  private KeptDecision kept(Portfolio portfolio, UUID id) {
    return store
        .find(portfolio, id)
        .orElseThrow(
            () -> new RefusedException(Refusal.unknown("contact_decision", id.toString())));
  }

  private static ContactDecision same(ContactRequest asked, KeptDecision kept) {
    if (!kept.request().equals(RecordJson.write(asked))) {
      throw new RefusedException(
          Refusal.conflict(
              "CONTACT_REFERENCE_TAKEN",
              "reference",
              asked.reference(),
              "Another contact was decided on under this reference: use a new one."));
    }
    return kept.decision();
  }

  /** As it comes back out of the database: to the microsecond. */
  private static ContactRequest plain(ContactRequest of) {
    return of.movedTo(of.at().truncatedTo(ChronoUnit.MICROS));
  }
}
