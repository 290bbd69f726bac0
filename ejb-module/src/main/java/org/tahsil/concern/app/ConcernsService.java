package org.tahsil.concern.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tahsil.access.User;
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernFile;
import org.tahsil.concern.ConcernQuery;
import org.tahsil.concern.ConcernWish;
import org.tahsil.concern.Concerns;
import org.tahsil.concern.Decision;
import org.tahsil.concern.NewConcern;
import org.tahsil.concern.store.ConcernListStore;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.outcome.PageLimit;

/** Takes concerns in, shows them and has them decided. */
@Stateless
@Local(Concerns.class)
public class ConcernsService implements Concerns {

  private static final int LONGEST_PAGE = 501;

  @Inject private Portfolios portfolios;
  @Inject private ConcernListStore lists;
  @Inject private ConcernFiles files;
  @Inject private Telling telling;
  @Inject private ConcernDesk desk;

  @Override
  public List<Concern> list(Portfolio portfolio, ConcernQuery query) {
    PageLimit.check(query.limit(), LONGEST_PAGE);
    return lists.list(portfolio, query, portfolios.businessDate(portfolio));
  }

  @Override
  public Summary summary(Portfolio portfolio, String user) {
    return lists.summary(portfolio, user, portfolios.businessDate(portfolio));
  }

  @Override
  public Optional<ConcernFile> find(Portfolio portfolio, long id) {
    return files.find(portfolio, id);
  }

  @Override
  public Told tell(Portfolio portfolio, NewConcern concern, User by) {
    Telling.Taken taken = telling.tell(portfolio, concern, by.name());
    return new Told(files.known(portfolio, taken.concern()), taken.isNew());
  }

  @Override
  public ConcernFile act(Portfolio portfolio, long id, ConcernWish wish, User by) {
    desk.act(portfolio, id, wish, by);
    return files.known(portfolio, id);
  }

  @Override
  public ConcernFile decide(Portfolio portfolio, long id, Decision decision, User by) {
    desk.decide(portfolio, id, decision, by);
    return files.known(portfolio, id);
  }

  @Override
  public List<Concern> undecided(Portfolio portfolio, Collection<CustomerRef> customers) {
    return customers.isEmpty() ? List.of() : lists.undecided(portfolio, customers);
  }

  @Override
  public List<Cause> causes(Account account) {
    return lists.causes(account);
  }

  @Override
  public Optional<Cause> cause(Portfolio portfolio, UUID hold) {
    return lists.cause(portfolio, hold);
  }
}
