package org.tahsil.settlement.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tahsil.access.User;
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.settlement.Quote;
import org.tahsil.settlement.Settlement;
import org.tahsil.settlement.SettlementLine;
import org.tahsil.settlement.SettlementQuery;
import org.tahsil.settlement.SettlementWish;
import org.tahsil.settlement.Settlements;
import org.tahsil.settlement.store.SettlementListStore;
import org.tahsil.settlement.store.SettlementStore;
import org.tahsil.settlement.store.SettlementStore.Made;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.outcome.PageLimit;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Quotes, makes, withdraws and shows offers. */
@Stateless
@Local(Settlements.class)
public class SettlementsService implements Settlements {

  private static final int LONGEST_PAGE = 500;

  @Inject private Quoting quoting;
  @Inject private Making making;
  @Inject private Standing standing;
  @Inject private SettlementStore store;
  @Inject private SettlementListStore lists;

  @Override
  public Quote quote(Portfolio portfolio, AccountRef account, SettlementWish wish, User by) {
    return quoting.quote(portfolio, quoting.position(portfolio, account), wish, by);
  }

  @Override
  public Settlement make(Portfolio portfolio, AccountRef account, SettlementWish wish, User by) {
    return known(portfolio, making.make(portfolio, account, wish, by));
  }

  @Override
  public Settlement withdraw(Portfolio portfolio, UUID id, String reason, User by) {
    Made made = store.find(portfolio, id).orElseThrow(() -> unknown(id));
    making.withdraw(portfolio, made, reason, by);
    return known(portfolio, id);
  }

  @Override
  public Optional<Settlement> find(Portfolio portfolio, UUID id) {
    return store
        .find(portfolio, id)
        .flatMap(
            made ->
                standing.of(portfolio, made.accountId()).stream()
                    .filter(found -> found.id().equals(id))
                    .findFirst());
  }

  @Override
  public List<Settlement> of(Portfolio portfolio, Account account) {
    return standing.of(portfolio, account.id());
  }

  @Override
  public List<SettlementLine> list(Portfolio portfolio, SettlementQuery query) {
    PageLimit.check(query.limit(), LONGEST_PAGE);
    return lists.list(portfolio, query);
  }

  private Settlement known(Portfolio portfolio, UUID id) {
    return find(portfolio, id).orElseThrow(() -> unknown(id));
  }

  private static RefusedException unknown(UUID id) {
    return new RefusedException(Refusal.unknown("settlement", id.toString()));
  }
}
