package org.tahsil.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tahsil.account.Portfolio;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernFile;
import org.tahsil.concern.store.ConcernResultStore;
import org.tahsil.concern.store.ConcernStepStore;
import org.tahsil.concern.store.ConcernStore;
import org.tahsil.concern.store.EvidenceStore;
import org.tahsil.concern.store.ReliefStore;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Puts a concern together with all that belongs to it. */
@ApplicationScoped
public class ConcernFiles {

  @Inject private ConcernStore concerns;
  @Inject private ConcernStepStore steps;
  @Inject private ConcernResultStore results;
  @Inject private EvidenceStore evidence;
  @Inject private SecondPerson second;
  @Inject private ReliefStore relief;

  Optional<ConcernFile> find(Portfolio portfolio, long id) {
    return concerns.find(portfolio, id).map(found -> file(portfolio, found));
  }

  ConcernFile known(Portfolio portfolio, long id) {
    return find(portfolio, id)
        .orElseThrow(() -> new RefusedException(Refusal.unknown("concern", String.valueOf(id))));
  }

  private ConcernFile file(Portfolio portfolio, Concern found) {
    return new ConcernFile(
        found,
        steps.of(found.id()),
        results.holds(found.id()),
        evidence.of(found.id()),
        results.postings(portfolio, found.id()),
        second.waiting(portfolio, found.id()).orElse(null),
        relief.alone(portfolio, found.id()).orElse(null));
  }
}
