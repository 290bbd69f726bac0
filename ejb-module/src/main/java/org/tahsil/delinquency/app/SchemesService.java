package org.tahsil.delinquency.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tahsil.account.Account;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Scheme;
import org.tahsil.delinquency.Schemes;
import org.tahsil.delinquency.domain.SchemeRule;
import org.tahsil.delinquency.store.ClassStore;
import org.tahsil.delinquency.store.ClassStore.Sum;
import org.tahsil.delinquency.store.SchemeStore;
import org.tahsil.delinquency.store.SchemeStore.Known;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Sets schemes and classes accounts by them. */
@Stateless
@Local(Schemes.class)
public class SchemesService implements Schemes {

  @Inject private SchemeStore store;
  @Inject private ClassStore classes;
  @Inject private Portfolios portfolios;
  @Inject private Books books;

  @Override
  public List<Scheme> all(Portfolio portfolio) {
    return store.of(portfolio).stream().map(Known::scheme).toList();
  }

  @Override
  public Scheme set(Portfolio portfolio, Scheme scheme, String by) {
    SchemeRule.fault(scheme)
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    books.lock(portfolio);
    Optional<Known> newest = newest(portfolio, scheme.code());
    if (newest.isPresent() && newest.get().scheme().equals(scheme)) {
      return scheme;
    }
    newest.ifPresent(before -> endBefore(before, scheme));
    store.add(portfolio, scheme, by);
    store.lookAtAll(portfolio);
    return scheme;
  }

  @Override
  public Scheme end(Portfolio portfolio, String code, LocalDate on) {
    books.lock(portfolio);
    Known newest = newest(portfolio, code).orElseThrow(() -> unknown(code));
    if (!on.isAfter(newest.scheme().validFrom())) {
      throw new RefusedException(
          Refusal.rule(
              "SCHEME_ENDS_BEFORE_IT_BEGINS",
              "on",
              on.toString(),
              "Use a day after " + newest.scheme().validFrom() + ", its first."));
    }
    store.end(newest.id(), on);
    store.lookAtAll(portfolio);
    return newest(portfolio, code).orElseThrow().scheme();
  }

  @Override
  public List<Classed> classes(Portfolio portfolio, Account account, AsOf asOf) {
    Knowledge.refuseFuture(portfolios.businessDate(portfolio), asOf);
    Map<Long, Scheme> schemes =
        store.of(portfolio).stream().collect(Collectors.toMap(Known::id, Known::scheme));
    return classes.classes(portfolio, List.of(account.id()), asOf).stream()
        .map(
            found -> {
              Scheme scheme = Objects.requireNonNull(schemes.get(found.schemeId()));
              return new Classed(
                  scheme,
                  scheme.classes().get(found.classNo()).name(),
                  scheme.classes().get(found.ownNo()).name(),
                  found.days(),
                  found.ownNo() != found.rangeNo());
            })
        .toList();
  }

  @Override
  public Summary summary(Portfolio portfolio, String code, AsOf asOf) {
    Knowledge.refuseFuture(portfolios.businessDate(portfolio), asOf);
    Scheme scheme =
        all(portfolio).stream()
            .filter(known -> known.code().equals(code) && lasts(known, asOf.date()))
            .findFirst()
            .orElseThrow(() -> unknown(code));
    Map<Integer, Sum> sums = classes.sums(portfolio, code, asOf);
    List<Row> rows = new ArrayList<>();
    for (int no = 0; no < scheme.classes().size(); no++) {
      Sum sum = sums.getOrDefault(no, new Sum(0, 0));
      rows.add(
          new Row(
              scheme.classes().get(no).name(),
              sum.count(),
              Money.ofMinor(sum.outstanding(), portfolio.currency())));
    }
    return new Summary(portfolio, scheme, asOf, rows);
  }

  private static boolean lasts(Scheme scheme, LocalDate date) {
    LocalDate end = scheme.validTo();
    return !date.isBefore(scheme.validFrom()) && (end == null || date.isBefore(end));
  }

  private void endBefore(Known before, Scheme scheme) {
    LocalDate end = before.scheme().validTo();
    if (!before.scheme().validFrom().isBefore(scheme.validFrom())) {
      throw new RefusedException(
          Refusal.conflict(
              "SCHEME_HAS_LATER_VERSION",
              "valid_from",
              scheme.validFrom().toString(),
              "Use a day after " + before.scheme().validFrom() + ", from which one counts."));
    }
    if (end == null || end.isAfter(scheme.validFrom())) {
      store.end(before.id(), scheme.validFrom());
    }
  }

  private Optional<Known> newest(Portfolio portfolio, String code) {
    return store.of(portfolio).stream()
        .filter(known -> known.scheme().code().equals(code))
        .findFirst();
  }

  private static RefusedException unknown(String code) {
    return new RefusedException(Refusal.unknown("scheme", code));
  }
}
