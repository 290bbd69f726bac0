package org.tahsil.smartcollect.app;

import static org.tahsil.shared.outcome.RowOutcome.ACCEPTED;
import static org.tahsil.shared.outcome.RowOutcome.UNCHANGED;
import static org.tahsil.shared.outcome.RowOutcome.rejected;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.outcome.RowOutcome;
import org.tahsil.smartcollect.CollectionAttemptRow;
import org.tahsil.smartcollect.CollectionHistory;
import org.tahsil.smartcollect.domain.CollectionState;
import org.tahsil.smartcollect.domain.Settings;
import org.tahsil.smartcollect.domain.ToldState;
import org.tahsil.smartcollect.store.HistoryStore;
import org.tahsil.smartcollect.store.HistoryStore.Place;

/** Takes in what earlier systems attempted; an attempt is written once and never changed. */
@Stateless
@Local(CollectionHistory.class)
public class CollectionHistoryService implements CollectionHistory {
  private static final int MOST_ATTEMPTS = 1000;

  @Inject private HistoryStore store;

  @Override
  public List<RowOutcome> take(Portfolio portfolio, List<CollectionAttemptRow> rows) {
    List<Place> places = store.resolve(portfolio, rows);
    List<RowOutcome> outcomes = new ArrayList<>();
    List<CollectionAttemptRow> good = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    for (int at = 0; at < rows.size(); at++) {
      Optional<RowOutcome> fault = fault(portfolio, rows.get(at), places.get(at));
      outcomes.add(fault.orElse(UNCHANGED));
      if (fault.isEmpty()) {
        good.add(rows.get(at));
        positions.add(at);
      }
    }
    Set<Integer> added = store.add(portfolio, good);
    List<Boolean> same = store.compare(portfolio, good);
    for (int at = 0; at < good.size(); at++) {
      outcomes.set(positions.get(at), outcome(good.get(at), added.contains(at), same.get(at)));
    }
    if (!added.isEmpty()) {
      settle(portfolio, good);
    }
    return outcomes;
  }

  private void settle(Portfolio portfolio, List<CollectionAttemptRow> rows) {
    Map<Long, ToldState.Told> told = store.told(portfolio, rows);
    Map<Long, CollectionState> states = new HashMap<>();
    told.forEach((key, one) -> states.put(key, ToldState.of(one, Settings.DEFAULTS.retry())));
    store.states(states, told);
  }

  private static RowOutcome outcome(CollectionAttemptRow row, boolean added, boolean same) {
    if (added) {
      return ACCEPTED;
    }
    return same ? UNCHANGED : rejected("collection_ref", "CONFLICT", row.collection().value());
  }

  private static Optional<RowOutcome> fault(
      Portfolio portfolio, CollectionAttemptRow row, Place place) {
    if (place.account() == null) {
      return reject("account_ref", "UNKNOWN_ACCOUNT", row.account().value());
    }
    if (!place.ownCustomer()) {
      return reject("customer_ref", "OTHER_CUSTOMER", row.customer().value());
    }
    if (row.item() != null && place.item() == null) {
      return reject("item_ref", "UNKNOWN_ITEM", row.item().value());
    }
    if (row.attemptNumber() < 1 || row.attemptNumber() > MOST_ATTEMPTS) {
      return reject("attempt_number", "OUT_OF_RANGE", String.valueOf(row.attemptNumber()));
    }
    if (!row.amount().isPositive()) {
      return reject("amount", "NOT_POSITIVE", row.amount().plain());
    }
    boolean foreign =
        !row.amount().currency().equals(portfolio.currency())
            || (row.balance() != null && !row.balance().currency().equals(portfolio.currency()));
    return foreign
        ? reject("amount", "CURRENCY_MISMATCH", row.amount().toString())
        : Optional.empty();
  }

  private static Optional<RowOutcome> reject(String field, String reason, String value) {
    return Optional.of(rejected(field, reason, value));
  }
}
