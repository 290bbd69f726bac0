package org.tahsil.contact.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
import org.tahsil.contact.app.FactsOfContacts.Known;
import org.tahsil.contact.domain.WishRule;
import org.tahsil.contact.store.DecisionStore;
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
    Map<String, KeptDecision> known = byReference(portfolio, references, stage);
    List<ContactRequest> fresh =
        asked.stream().filter(each -> !known.containsKey(each.reference())).distinct().toList();
    if (!fresh.isEmpty()) {
      add(portfolio, fresh, stage, by);
      known.putAll(byReference(portfolio, references, stage));
    }
    return asked.stream()
        .map(each -> Objects.requireNonNull(known.get(each.reference())).decision())
        .toList();
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

  private List<DecisionStore.New> decided(Portfolio portfolio, List<ContactRequest> requests) {
    List<Known> known = facts.load(portfolio, requests);
    List<DecisionStore.New> decided = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      Known of = known.get(i);
      decided.add(
          new DecisionStore.New(
              UUID.randomUUID(),
              of.customer(),
              of.account(),
              Deciding.answer(requests.get(i), of.facts())));
    }
    return decided;
  }

  private static void refuse(Optional<Refusal> fault) {
    if (fault.isPresent()) {
      throw new RefusedException(fault.get());
    }
  }

  private void add(
      Portfolio portfolio, List<ContactRequest> fresh, DecisionStage stage, String by) {
    DecisionStore.Made made = new DecisionStore.Made(stage, by, RealTime.now());
    store.add(portfolio, decided(portfolio, fresh), made);
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
