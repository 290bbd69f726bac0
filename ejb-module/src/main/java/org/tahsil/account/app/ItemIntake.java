package org.tahsil.account.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.ItemRow;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.account.domain.ItemTerms;
import org.tahsil.account.domain.Waves;
import org.tahsil.account.domain.Waves.Placed;
import org.tahsil.account.store.ItemStore;
import org.tahsil.account.store.ItemStore.Host;
import org.tahsil.account.store.ItemStore.Item;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.outcome.RowOutcome;

/** Takes items in: new ones, and new versions of known ones. */
@ApplicationScoped
public class ItemIntake {

  @Inject private ItemStore store;
  @Inject private Portfolios portfolios;

  /** What names an item. */
  private record Key(long accountId, String ref) {}

  /** Sets the outcome of each row in place and gives the accounts whose items changed. */
  Set<Long> take(Portfolio portfolio, List<ItemRow> rows, List<RowOutcome> outcomes) {
    LocalDate knownOn = portfolios.businessDate(portfolio);
    Map<String, Host> hosts =
        new HashMap<>(
            store.lock(portfolio, rows.stream().map(ItemRow::account).collect(Collectors.toSet())));
    Set<Long> touched = new HashSet<>();
    record RowKey(String account, ItemRef ref) {}
    for (List<Placed<ItemRow>> wave :
        Waves.split(rows, row -> new RowKey(row.account().value(), row.ref()))) {
      Wave work = new Wave(hosts, known(hosts, wave));
      for (Placed<ItemRow> placed : wave) {
        outcomes.set(placed.index(), work.take(placed.row(), portfolio));
      }
      store.add(work.added, knownOn);
      store.change(work.changed, knownOn);
      work.added.forEach(item -> touched.add(item.accountId()));
      work.changed.forEach(item -> touched.add(item.accountId()));
    }
    return touched;
  }

  private Map<Key, Item> known(Map<String, Host> hosts, List<Placed<ItemRow>> wave) {
    Set<String> refs =
        wave.stream().map(placed -> placed.row().ref().value()).collect(Collectors.toSet());
    return store.known(hosts.values(), refs).stream()
        .collect(Collectors.toMap(item -> new Key(item.accountId(), item.ref()), item -> item));
  }

  /** The rows of one wave, sorted into new items and new versions. */
  private static final class Wave {
    private final Map<String, Host> hosts;
    private final Map<Key, Item> known;
    private final List<Item> added = new ArrayList<>();
    private final List<Item> changed = new ArrayList<>();

    Wave(Map<String, Host> hosts, Map<Key, Item> known) {
      this.hosts = hosts;
      this.known = known;
    }

    RowOutcome take(ItemRow row, Portfolio portfolio) {
      Host host = hosts.get(row.account().value());
      if (host == null) {
        return RowOutcome.rejected("account_ref", "UNKNOWN_ACCOUNT", row.account().value());
      }
      Optional<RowOutcome> fault = ItemTerms.fault(row, portfolio.currency());
      return fault.orElseGet(() -> take(row, host));
    }

    private RowOutcome take(ItemRow row, Host host) {
      String ref = row.ref().value();
      ItemTerms terms = ItemTerms.of(row, host.openedOn());
      @Nullable Item before = known.get(new Key(host.accountId(), ref));
      if (before == null) {
        int number = host.lastItemNo() + 1;
        hosts.put(row.account().value(), new Host(host.accountId(), host.openedOn(), number));
        added.add(new Item(host.accountId(), number, ref, terms));
        return RowOutcome.ACCEPTED;
      }
      if (before.terms().equals(terms)) {
        return RowOutcome.UNCHANGED;
      }
      changed.add(new Item(host.accountId(), before.no(), ref, terms));
      return RowOutcome.UPDATED;
    }
  }
}
