package org.tahsil.delinquency.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.ReAgeing;
import org.tahsil.delinquency.store.ReAgeingStore;
import org.tahsil.shared.id.ItemRef;

/** Keeps what causes re-age, and ages the accounts that it concerns at once. */
@ApplicationScoped
public class ReAgeingByCauses implements ReAgeing {

  @Inject private ReAgeingStore store;
  @Inject private AgeAtOnce ageing;

  @Override
  public void prepare(long accountId, UUID cause, Map<ItemRef, LocalDate> countedFrom) {
    if (!countedFrom.isEmpty()) {
      store.prepare(accountId, cause, countedFrom);
    }
  }

  @Override
  public Set<UUID> set(Portfolio portfolio, LocalDate today, List<Spell> spells) {
    List<Spell> news = spells.isEmpty() ? List.of() : store.set(portfolio, today, spells);
    if (!news.isEmpty()) {
      ageing.look(
          portfolio,
          news.stream().map(Spell::accountId).collect(Collectors.toCollection(TreeSet::new)));
    }
    return news.stream().map(Spell::cause).collect(Collectors.toSet());
  }

  @Override
  public Optional<LocalDate> newest(long accountId) {
    return store.newest(accountId);
  }
}
