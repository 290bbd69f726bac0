package org.tahsil.manual.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Account;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.manual.ManualOverride;
import org.tahsil.manual.ManualSettings;
import org.tahsil.manual.NewOverride;
import org.tahsil.manual.OverrideQuery;
import org.tahsil.manual.OverrideState;
import org.tahsil.manual.OverrideTold;
import org.tahsil.manual.Overrides;
import org.tahsil.manual.domain.OverrideRule;
import org.tahsil.manual.store.OverrideStore;
import org.tahsil.manual.store.OverrideStore.Author;
import org.tahsil.manual.store.OverrideStore.Known;
import org.tahsil.manual.store.OverrideStore.Verdict;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.outcome.PageLimit;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Places, ends and withdraws overrides. */
@Stateless
@Local(Overrides.class)
public class OverridesService implements Overrides {
  private static final int LONGEST_PAGE = 500;

  @Inject private Books books;
  @Inject private Portfolios portfolios;
  @Inject private ManualSettings settings;
  @Inject private OverrideStore store;
  @Inject private OverrideStory story;
  @Inject private SecondPerson second;
  @Inject private Event<OverrideTold> news;

  @Override
  public ManualOverride place(Portfolio portfolio, AccountRef ref, NewOverride wish, User by) {
    Account account =
        books
            .account(portfolio, ref)
            .orElseThrow(() -> refused(Refusal.unknown("account", ref.value())));
    LocalDate today = today(portfolio);
    refuse(OverrideRule.fault(wish, settings.current(portfolio), today));
    store.lock(account.id());
    refuse(store.overlapping(portfolio, account, wish, today).map(OverrideRule::overlaps));
    UUID id = UUID.randomUUID();
    UUID asked = second.asked(portfolio, account, id, wish, by).orElse(null);
    store.add(id, account, wish, asked, new Author(by.name(), today));
    return told(portfolio, id, asked == null ? "PLACED" : "ASKED", by, wish.note());
  }

  @Override
  public ManualOverride end(
      Portfolio portfolio, UUID id, LocalDate on, @Nullable String note, User by) {
    Known known = locked(portfolio, id, note, by);
    ManualOverride found = known.found();
    if (found.end() != null && on.equals(found.end().on()) && wasEnded(found)) {
      return found;
    }
    refuse(OverrideRule.endFault(found, on, today(portfolio)));
    store.end(id, new Verdict(OverrideState.ENDED, on, by.name(), note));
    return told(portfolio, id, "ENDED", by, note);
  }

  private static boolean wasEnded(ManualOverride found) {
    return found.state() == OverrideState.ENDED || found.state() == OverrideState.RUNNING;
  }

  @Override
  public ManualOverride withdraw(Portfolio portfolio, UUID id, @Nullable String note, User by) {
    Known known = locked(portfolio, id, note, by);
    if (known.found().state() == OverrideState.WITHDRAWN) {
      return known.found();
    }
    LocalDate today = today(portfolio);
    refuse(OverrideRule.withdrawalFault(known.found(), today));
    second.spare(portfolio, known.found(), by);
    store.end(id, new Verdict(OverrideState.WITHDRAWN, today, by.name(), note));
    return told(portfolio, id, "WITHDRAWN", by, note);
  }

  @Override
  public Optional<ManualOverride> find(Portfolio portfolio, UUID id) {
    return store.find(portfolio, id, today(portfolio)).map(Known::found);
  }

  @Override
  public List<ManualOverride> of(Portfolio portfolio, Account account) {
    return store.of(portfolio, account, today(portfolio));
  }

  @Override
  public List<ManualOverride> list(Portfolio portfolio, OverrideQuery query) {
    PageLimit.check(query.limit(), LONGEST_PAGE);
    Long after = query.after();
    if (after != null && !store.knows(portfolio, after)) {
      throw refused(
          Refusal.malformed(
              "CURSOR_INVALID", "cursor", after.toString(), "Begin with the first page."));
    }
    return store.list(portfolio, query, today(portfolio));
  }

  @Override
  public Count count(Portfolio portfolio) {
    return store.count(portfolio, today(portfolio));
  }

  private ManualOverride told(
      Portfolio portfolio, UUID id, String what, User by, @Nullable String note) {
    Known known = known(portfolio, id);
    story.tell(portfolio, known, what, by.name(), note);
    news.fire(new OverrideTold(portfolio, id, what));
    return known.found();
  }

  /** Read again once the account is locked, as others do who change it. */
  private Known locked(Portfolio portfolio, UUID id, @Nullable String note, User by) {
    store.lock(known(portfolio, id).accountId());
    Known known = known(portfolio, id);
    refuse(OverrideRule.duty(known.found(), by));
    refuse(OverrideRule.noteFault(note));
    return known;
  }

  private Known known(Portfolio portfolio, UUID id) {
    return store
        .find(portfolio, id, today(portfolio))
        .orElseThrow(() -> refused(Refusal.unknown("override", id.toString())));
  }

  private LocalDate today(Portfolio portfolio) {
    return portfolios.businessDate(portfolio);
  }

  private static void refuse(Optional<Refusal> fault) {
    fault.ifPresent(
        refusal -> {
          throw refused(Objects.requireNonNull(refusal));
        });
  }

  private static RefusedException refused(Refusal refusal) {
    return new RefusedException(refusal);
  }
}
