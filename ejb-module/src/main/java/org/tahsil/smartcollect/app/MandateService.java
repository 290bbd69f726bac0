package org.tahsil.smartcollect.app;

import static org.tahsil.shared.outcome.RowOutcome.ACCEPTED;
import static org.tahsil.shared.outcome.RowOutcome.UNCHANGED;
import static org.tahsil.shared.outcome.RowOutcome.UPDATED;
import static org.tahsil.shared.outcome.RowOutcome.rejected;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.outcome.RowOutcome;
import org.tahsil.smartcollect.MandateRow;
import org.tahsil.smartcollect.Mandates;
import org.tahsil.smartcollect.store.AccountKeys;
import org.tahsil.smartcollect.store.AccountKeys.Known;
import org.tahsil.smartcollect.store.MandateStore;

/** Takes mandates in. */
@Stateless
@Local(Mandates.class)
public class MandateService implements Mandates {
  private static final int LAST_PRESENTATION_DAY = 28;

  @Inject private MandateStore store;
  @Inject private AccountKeys keys;

  @Override
  public List<RowOutcome> take(Portfolio portfolio, List<MandateRow> rows) {
    Map<String, Known> known =
        keys.of(portfolio, rows.stream().map(row -> row.account().value()).distinct().toList());
    List<RowOutcome> outcomes = new ArrayList<>();
    Map<MandateStore.Key, Map<Integer, MandateRow>> waves = new LinkedHashMap<>();
    for (MandateRow row : rows) {
      Known account = known.get(row.account().value());
      Optional<RowOutcome> fault = fault(portfolio, row, account);
      if (fault.isEmpty() && account != null) {
        waves
            .computeIfAbsent(key(row, account), key -> new LinkedHashMap<>())
            .put(outcomes.size(), row);
      }
      outcomes.add(fault.orElse(UNCHANGED));
    }
    write(waves, known, outcomes);
    return outcomes;
  }

  /** Rows that name a mandate twice go in one after the other. */
  private void write(
      Map<MandateStore.Key, Map<Integer, MandateRow>> waves,
      Map<String, Known> known,
      List<RowOutcome> outcomes) {
    Map<String, Long> accounts = new HashMap<>();
    known.forEach((ref, account) -> accounts.put(ref, account.account()));
    while (waves.values().stream().anyMatch(left -> !left.isEmpty())) {
      Map<MandateStore.Key, Integer> places = new HashMap<>();
      List<MandateRow> wave = new ArrayList<>();
      waves.forEach(
          (key, left) ->
              left.keySet().stream()
                  .findFirst()
                  .ifPresent(
                      place -> {
                        places.put(key, place);
                        wave.add(left.remove(place));
                      }));
      store
          .take(wave, accounts)
          .forEach(
              (key, isNew) ->
                  outcomes.set(
                      Objects.requireNonNull(places.get(key)), isNew ? ACCEPTED : UPDATED));
    }
  }

  private static MandateStore.Key key(MandateRow row, Known account) {
    return new MandateStore.Key(account.account(), row.method(), row.validFrom());
  }

  private static Optional<RowOutcome> fault(
      Portfolio portfolio, MandateRow row, @Nullable Known account) {
    if (account == null) {
      return reject("account_ref", "UNKNOWN_ACCOUNT", row.account().value());
    }
    if (!account.customer().equals(row.customer().value())) {
      return reject("customer_ref", "OTHER_CUSTOMER", row.customer().value());
    }
    if (!row.method().needsMandate()) {
      return reject("method", "NOT_MANDATED", row.method().label());
    }
    if (row.validTo() != null && row.validTo().isBefore(row.validFrom())) {
      return reject("valid_to", "OUT_OF_RANGE", row.validTo().toString());
    }
    Integer day = row.presentationDay();
    if (day != null && (day < 1 || day > LAST_PRESENTATION_DAY)) {
      return reject("presentation_day", "OUT_OF_RANGE", day.toString());
    }
    return amountFault(portfolio, row);
  }

  private static Optional<RowOutcome> amountFault(Portfolio portfolio, MandateRow row) {
    if (row.maxAmount() == null) {
      return Optional.empty();
    }
    if (!row.maxAmount().currency().equals(portfolio.currency())) {
      return reject("max_amount", "CURRENCY_MISMATCH", row.maxAmount().toString());
    }
    return row.maxAmount().isPositive()
        ? Optional.empty()
        : reject("max_amount", "NOT_POSITIVE", row.maxAmount().plain());
  }

  private static Optional<RowOutcome> reject(String field, String reason, String value) {
    return Optional.of(rejected(field, reason, value));
  }
}
