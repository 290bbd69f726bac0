package org.tahsil.payment.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tahsil.account.Portfolio;
import org.tahsil.payment.OwnRefs;
import org.tahsil.payment.PaymentRow;
import org.tahsil.payment.PostingKind;
import org.tahsil.payment.domain.PaymentTerms;
import org.tahsil.payment.store.PostingStore;
import org.tahsil.payment.store.PostingStore.ItemKey;
import org.tahsil.payment.store.PostingStore.New;
import org.tahsil.payment.store.PostingStore.Payer;
import org.tahsil.payment.store.PostingStore.Told;
import org.tahsil.shared.outcome.RowOutcome;

/** Sorts incoming payments into new, known and faulty ones, and writes the new. */
@ApplicationScoped
public class PaymentIntake {

  @Inject private PostingStore store;

  /**
   * What became of the rows.
   *
   * @param posted the new payments with their payers, in the order of the rows
   */
  record Taken(List<RowOutcome> outcomes, Map<PaymentRow, Payer> posted, Told told) {}

  /** Locks the accounts first, so that what is known of them cannot change any more. */
  Taken take(Portfolio portfolio, List<PaymentRow> rows, Told told) {
    return take(new Sorting(portfolio, rows, told, false), rows);
  }

  /** The same for what the product itself decided, under any reference and of any value date. */
  Taken takeOwn(Portfolio portfolio, List<PaymentRow> rows, Told told) {
    return take(new Sorting(portfolio, rows, told, true), rows);
  }

  private Taken take(Sorting sorting, List<PaymentRow> rows) {
    List<RowOutcome> outcomes = new ArrayList<>(rows.size());
    for (PaymentRow row : rows) {
      outcomes.add(sorting.sort(row));
    }
    if (!sorting.added.isEmpty()) {
      store.add(sorting.portfolio, sorting.added, sorting.told);
    }
    Map<PaymentRow, Payer> posted = new LinkedHashMap<>();
    sorting.added.forEach(
        payment -> posted.put(payment.row(), sorting.payers.get(payment.row().account().value())));
    return new Taken(outcomes, posted, sorting.told);
  }

  private Set<ItemKey> named(List<PaymentRow> rows, Map<String, Payer> payers) {
    Set<ItemKey> asked = new HashSet<>();
    for (PaymentRow row : rows) {
      Payer payer = payers.get(row.account().value());
      if (payer != null && row.item() != null) {
        asked.add(new ItemKey(payer.accountId(), row.item().value()));
      }
    }
    return store.named(asked);
  }

  /** What the accounts of write-offs ask for, in minor units; changeable. */
  private Map<Long, Long> owed(List<PaymentRow> rows, Map<String, Payer> payers) {
    Set<Long> asked = new HashSet<>();
    for (PaymentRow row : rows) {
      Payer payer = payers.get(row.account().value());
      if (payer != null && row.kind() == PostingKind.WRITE_OFF) {
        asked.add(payer.accountId());
      }
    }
    return store.owed(asked);
  }

  /** Knows what the rows of one chunk meet. */
  private final class Sorting {
    private final Portfolio portfolio;
    private final Told told;
    private final boolean own;
    private final Map<String, Payer> payers;
    private final Map<String, PaymentRow> known = new HashMap<>();
    private final Set<ItemKey> items;
    private final Map<Long, Long> owed;
    private final List<New> added = new ArrayList<>();

    Sorting(Portfolio portfolio, List<PaymentRow> rows, Told told, boolean own) {
      this.portfolio = portfolio;
      this.told = told;
      this.own = own;
      this.payers =
          store.lock(portfolio, rows.stream().map(PaymentRow::account).collect(Collectors.toSet()));
      store
          .known(portfolio, rows.stream().map(PaymentRow::ref).collect(Collectors.toSet()))
          .forEach((ref, found) -> known.put(ref, found.posting().facts()));
      this.items = named(rows, payers);
      this.owed = owed(rows, payers);
    }

    RowOutcome sort(PaymentRow row) {
      Payer payer = payers.get(row.account().value());
      if (payer == null) {
        return RowOutcome.rejected("account_ref", "UNKNOWN_ACCOUNT", row.account().value());
      }
      Optional<RowOutcome> fault =
          PaymentTerms.fault(row, portfolio.currency()).or(() -> reserved(row));
      if (fault.isPresent()) {
        return fault.get();
      }
      PaymentRow before = known.putIfAbsent(row.ref().value(), row);
      if (before != null) {
        return before.equals(row)
            ? RowOutcome.UNCHANGED
            : RowOutcome.rejected("payment_ref", "CONFLICT", row.ref().value());
      }
      Optional<RowOutcome> unfit =
          dated(row, payer).or(() -> unnamed(row, payer)).or(() -> excess(row, payer));
      if (unfit.isPresent()) {
        known.remove(row.ref().value());
        return unfit.get();
      }
      owed.computeIfPresent(payer.accountId(), (account, rest) -> rest - row.amount().minor());
      added.add(new New(payer.accountId(), row));
      return RowOutcome.ACCEPTED;
    }

    private Optional<RowOutcome> dated(PaymentRow row, Payer payer) {
      return own
          ? Optional.empty()
          : PaymentTerms.dateFault(row.valueOn(), told.on(), payer.openedOn());
    }

    private Optional<RowOutcome> unnamed(PaymentRow row, Payer payer) {
      return row.item() == null
              || items.contains(new ItemKey(payer.accountId(), row.item().value()))
          ? Optional.empty()
          : Optional.of(RowOutcome.rejected("item_ref", "UNKNOWN_ITEM", row.item().value()));
    }

    private Optional<RowOutcome> excess(PaymentRow row, Payer payer) {
      return PaymentTerms.fault(row, owed.getOrDefault(payer.accountId(), 0L));
    }

    /** What was known before the references were reserved stays as it is. */
    private Optional<RowOutcome> reserved(PaymentRow row) {
      return own || known.containsKey(row.ref().value()) || !OwnRefs.reserve(row.ref())
          ? Optional.empty()
          : Optional.of(
              RowOutcome.rejected("payment_ref", "RESERVED_REFERENCE", row.ref().value()));
    }
  }
}
