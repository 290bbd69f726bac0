package org.tahsil.hold.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Account;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.hold.Hold;
import org.tahsil.hold.Holds;
import org.tahsil.hold.HoldsChanged;
import org.tahsil.hold.NewHold;
import org.tahsil.hold.domain.HoldTerms;
import org.tahsil.hold.store.HoldStore;
import org.tahsil.hold.store.HoldStore.Author;
import org.tahsil.hold.store.HoldStore.HeldItem;
import org.tahsil.hold.store.HoldStore.Known;
import org.tahsil.hold.store.HoldStore.Place;
import org.tahsil.hold.store.HoldStore.Wanted;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Places, ends and withdraws holds. */
@Stateless
@Local(Holds.class)
public class HoldsService implements Holds {

  @Inject private Books books;
  @Inject private Portfolios portfolios;
  @Inject private HoldStore store;
  @Inject private HoldStory story;
  @Inject private Event<HoldsChanged> news;

  @Override
  public Hold place(Portfolio portfolio, AccountRef ref, NewHold wish, String by) {
    Account account =
        books
            .account(portfolio, ref)
            .orElseThrow(() -> new RefusedException(Refusal.unknown("account", ref.value())));
    refuse(HoldTerms.fault(wish));
    store.lock(List.of(account.id()));
    @Nullable HeldItem item = item(portfolio, account, wish);
    NewHold terms = HoldTerms.complete(wish, item == null ? null : item.amount());
    if (item != null && terms.amount() != null) {
      refuse(HoldTerms.fault(terms.amount(), item.amount()));
    }
    UUID id = UUID.randomUUID();
    Place place = new Place(account.id(), item == null ? null : item.itemNo());
    store.add(id, place, terms, author(portfolio, by));
    return announce(portfolio, id, "HOLD_PLACED", by);
  }

  @Override
  public Hold end(Portfolio portfolio, UUID id, LocalDate on, String by) {
    Known known = locked(portfolio, id);
    NewHold terms = known.hold().terms();
    if (known.hold().undoneOn() == null && on.equals(terms.to())) {
      return known.hold();
    }
    if (known.hold().undoneOn() != null || (terms.to() != null && on.isAfter(terms.to()))) {
      throw new RefusedException(
          Refusal.conflict(
              "HOLD_ALREADY_ENDED",
              "on",
              on.toString(),
              "Place a new hold: this one ended or was withdrawn before."));
    }
    NewHold shorter =
        new NewHold(
            terms.reason(),
            terms.item(),
            terms.amount(),
            terms.stops(),
            terms.from(),
            on,
            terms.note());
    refuse(HoldTerms.endFault(terms, on));
    store.undo(id, author(portfolio, by), null);
    store.add(id, new Place(known.accountId(), known.itemNo()), shorter, author(portfolio, by));
    return announce(portfolio, id, "HOLD_ENDED", by);
  }

  @Override
  public Hold withdraw(Portfolio portfolio, UUID id, String by, @Nullable String note) {
    Known known = locked(portfolio, id);
    if (known.hold().undoneOn() != null) {
      return known.hold();
    }
    store.undo(id, author(portfolio, by), note);
    return announce(portfolio, id, "HOLD_WITHDRAWN", by);
  }

  @Override
  public List<Placed> placeAll(
      Portfolio portfolio, List<Account> accounts, NewHold wish, String by) {
    if (wish.item() != null) {
      Account only = accounts.get(0);
      return List.of(new Placed(only.id(), place(portfolio, only.facts().ref(), wish, by).id()));
    }
    refuse(HoldTerms.fault(wish));
    store.lock(accounts.stream().map(Account::id).toList());
    List<Placed> placed =
        accounts.stream().map(one -> new Placed(one.id(), UUID.randomUUID())).toList();
    store.add(placed, HoldTerms.complete(wish, null), author(portfolio, by));
    announce(portfolio, placed.stream().map(Placed::hold).toList(), "HOLD_PLACED", by);
    return placed;
  }

  @Override
  public void endAll(Portfolio portfolio, Collection<UUID> ids, LocalDate on, String by) {
    store.lock(store.find(portfolio, ids).stream().map(Known::accountId).toList());
    Map<Boolean, List<UUID>> lasting =
        store.find(portfolio, ids).stream()
            .map(Known::hold)
            .filter(hold -> hold.undoneOn() == null)
            .filter(hold -> hold.terms().to() == null || on.isBefore(hold.terms().to()))
            .collect(
                Collectors.partitioningBy(
                    hold -> on.isAfter(hold.terms().from()),
                    Collectors.mapping(Hold::id, Collectors.toList())));
    List<UUID> begun = Objects.requireNonNull(lasting.get(true));
    List<UUID> unbegun = Objects.requireNonNull(lasting.get(false));
    store.shorten(begun, on, author(portfolio, by));
    announce(portfolio, begun, "HOLD_ENDED", by);
    store.undo(unbegun, author(portfolio, by));
    announce(portfolio, unbegun, "HOLD_WITHDRAWN", by);
  }

  @Override
  public Map<Long, UUID> placeEach(Portfolio portfolio, Map<Long, NewHold> wishes, String by) {
    Map<Long, UUID> ids = new TreeMap<>();
    List<Wanted> wanted = new ArrayList<>();
    wishes.forEach(
        (account, wish) -> {
          refuse(HoldTerms.fault(wish));
          Placed placed = new Placed(account, UUID.randomUUID());
          ids.put(account, placed.hold());
          wanted.add(new Wanted(placed, HoldTerms.complete(wish, null)));
        });
    store.addEach(wanted, author(portfolio, by));
    announce(portfolio, List.copyOf(ids.values()), "HOLD_PLACED", by);
    return ids;
  }

  @Override
  public List<Hold> of(Account account) {
    return store.of(account);
  }

  private Hold announce(Portfolio portfolio, UUID id, String kind, String by) {
    announce(portfolio, List.of(id), kind, by);
    return known(portfolio, id).hold();
  }

  private void announce(Portfolio portfolio, List<UUID> ids, String kind, String by) {
    if (!ids.isEmpty()) {
      List<Known> known = store.find(portfolio, ids);
      story.tell(portfolio, known, kind, by);
      news.fire(
          new HoldsChanged(
              portfolio, known.stream().map(Known::accountId).collect(Collectors.toSet())));
    }
  }

  private @Nullable HeldItem item(Portfolio portfolio, Account account, NewHold wish) {
    ItemRef ref = wish.item();
    if (ref == null) {
      return null;
    }
    return store
        .item(account.id(), ref, portfolio.currency())
        .orElseThrow(() -> new RefusedException(Refusal.unknown("item_ref", ref.value())));
  }

  private Known locked(Portfolio portfolio, UUID id) {
    store.lock(List.of(known(portfolio, id).accountId()));
    return known(portfolio, id);
  }

  private Known known(Portfolio portfolio, UUID id) {
    return store
        .find(portfolio, id)
        .orElseThrow(() -> new RefusedException(Refusal.unknown("hold", id.toString())));
  }

  private Author author(Portfolio portfolio, String by) {
    return new Author(by, portfolios.businessDate(portfolio));
  }

  private static void refuse(Optional<Refusal> fault) {
    fault.ifPresent(
        refusal -> {
          throw new RefusedException(refusal);
        });
  }
}
