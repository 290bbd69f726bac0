package org.tahsil.approval.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tahsil.access.User;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.Authorities;
import org.tahsil.approval.Authority;
import org.tahsil.approval.Rank;
import org.tahsil.approval.Stake;
import org.tahsil.approval.Weighing;
import org.tahsil.approval.domain.AuthorityRule;
import org.tahsil.approval.domain.Matrix;
import org.tahsil.approval.store.AuthorityStore;
import org.tahsil.approval.store.AuthorityStore.Author;
import org.tahsil.shared.outcome.RefusedException;

/** Keeps who may grant what, and holds stakes against it. */
@Stateless
@Local(Authorities.class)
public class AuthoritiesService implements Authorities {

  @Inject private AuthorityStore store;
  @Inject private Portfolios portfolios;
  @Inject private Books books;

  @Override
  public List<Authority> dated(Portfolio portfolio) {
    return store.of(portfolio);
  }

  @Override
  public List<Authority> current(Portfolio portfolio) {
    LocalDate today = portfolios.businessDate(portfolio);
    return AuthorityRule.counting(
        store.of(portfolio).stream()
            .filter(one -> !Objects.requireNonNull(one.validFrom()).isAfter(today))
            .toList());
  }

  @Override
  public List<Wish> waiting(Portfolio portfolio) {
    List<Authority> set = store.of(portfolio);
    return store.wishes(portfolio, portfolios.businessDate(portfolio)).stream()
        .filter(wish -> !set.contains(wish.authority()))
        .toList();
  }

  @Override
  public boolean set(Portfolio portfolio, Authority authority, User by) {
    LocalDate today = portfolios.businessDate(portfolio);
    AuthorityRule.fault(authority, today)
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    books.lock(portfolio);
    if (store.of(portfolio).contains(authority)) {
      return true;
    }
    Optional<Wish> asked =
        store.wishes(portfolio, today).stream()
            .filter(wish -> wish.authority().equals(authority))
            .findFirst();
    if (!AuthorityRule.isOwn(authority, by)) {
      store.replace(portfolio, authority, new Author(by.name(), null, today));
      return true;
    }
    if (asked.isPresent() && !asked.get().by().equals(by.name())) {
      store.replace(portfolio, authority, new Author(by.name(), asked.get().by(), today));
      return true;
    }
    if (asked.isEmpty()) {
      store.ask(portfolio, authority, by.name(), today);
    }
    return false;
  }

  @Override
  public Weighing weigh(Portfolio portfolio, ApprovalKind kind, Stake stake, User by) {
    return Matrix.weigh(AuthorityRule.of(current(portfolio), kind), Rank.of(by.roles()), stake);
  }
}
