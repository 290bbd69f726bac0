package org.tahsil.contact.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Account;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.ApprovalWish;
import org.tahsil.approval.Approvals;
import org.tahsil.approval.Stake;
import org.tahsil.contact.Exemption;
import org.tahsil.contact.Exemption.Asking;
import org.tahsil.contact.Exemption.Word;
import org.tahsil.contact.ExemptionQuery;
import org.tahsil.contact.ExemptionState;
import org.tahsil.contact.ExemptionWish;
import org.tahsil.contact.Exemptions;
import org.tahsil.contact.domain.ExemptionRule;
import org.tahsil.contact.store.ExemptionStore;
import org.tahsil.contact.store.ExemptionStore.Known;
import org.tahsil.contact.store.ExemptionStore.Party;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.outcome.PageLimit;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Asks for exemptions and ends them. Customer, account and question are locked in this order. */
@Stateless
@Local(Exemptions.class)
public class ExemptionsService implements Exemptions {
  private static final int LONGEST_PAGE = 500;

  @Inject private Portfolios portfolios;
  @Inject private Books books;
  @Inject private Approvals approvals;
  @Inject private ExemptionStore store;
  @Inject private ExemptionStory story;

  @Override
  public Exemption ask(Portfolio portfolio, ExemptionWish wish, User by) {
    Party of = party(portfolio, wish);
    LocalDate today = portfolios.businessDate(portfolio);
    refuse(ExemptionRule.fault(wish, today));
    lock(of.customer(), of.account());
    Instant now = portfolios.now(portfolio);
    Optional<Exemption> standing = store.standing(portfolio, of, wish, now).map(Known::found);
    if (standing.isPresent()) {
      return same(standing.get(), wish, by);
    }
    UUID id = UUID.randomUUID();
    UUID approval = approvals.ask(portfolio, question(id, of, wish, by)).id();
    store.add(portfolio, id, of, wish, new Asking(by.name(), today, now, approval));
    return told(portfolio, id, "ASKED", new Word(by.name(), today, now, wish.reason()));
  }

  private static Exemption same(Exemption standing, ExemptionWish wish, User by) {
    if (!ExemptionRule.isSame(standing, wish, by.name())) {
      throw new RefusedException(ExemptionRule.taken(standing));
    }
    return standing;
  }

  private static ApprovalWish question(UUID id, Party of, ExemptionWish wish, User by) {
    return new ApprovalWish(
        ApprovalKind.CONTACT,
        id.toString(),
        of.customer(),
        of.account(),
        Stake.NONE,
        wish.rule() + ": " + wish.reason(),
        null,
        by.name(),
        wish.until().minusDays(1));
  }

  @Override
  public Exemption end(Portfolio portfolio, UUID id, String told, User by) {
    Known seen = known(portfolio, id);
    lock(seen.customer(), seen.account());
    Exemption found = known(portfolio, id).found();
    String reason = told.strip();
    refuse(ExemptionRule.duty(found, by));
    refuse(ExemptionRule.reason(reason));
    if (ExemptionRule.isEndedSo(found, reason, by.name())) {
      return found;
    }
    ExemptionState next =
        ExemptionRule.endOf(found.state())
            .orElseThrow(() -> new RefusedException(ExemptionRule.notNow(found)));
    if (next == ExemptionState.WITHDRAWN) {
      approvals.withdraw(portfolio, found.asking().approval(), reason, by.name());
    }
    Word word =
        new Word(by.name(), portfolios.businessDate(portfolio), portfolios.now(portfolio), reason);
    store.act(found, next.name(), word);
    return told(portfolio, id, next.name(), word);
  }

  @Override
  public Exemption get(Portfolio portfolio, UUID id) {
    return known(portfolio, id).found();
  }

  @Override
  public List<Exemption> list(Portfolio portfolio, ExemptionQuery query) {
    PageLimit.check(query.limit(), LONGEST_PAGE);
    return store.list(portfolio, query, portfolios.now(portfolio));
  }

  @Override
  public List<HouseRule> rules() {
    return ExemptionRule.settable().stream()
        .map(rule -> new HouseRule(rule.code(), rule.clause()))
        .toList();
  }

  private Exemption told(Portfolio portfolio, UUID id, String what, Word word) {
    Known known = known(portfolio, id);
    story.tell(known, what, word);
    return known.found();
  }

  private void lock(long customer, @Nullable Long account) {
    store.lock(customer);
    if (account != null) {
      books.lock(List.of(account));
    }
  }

  /** Customers are the tenant's: this portfolio sets aside nothing for those it has no debt of. */
  private Party party(Portfolio portfolio, ExemptionWish wish) {
    List<Account> own =
        books.accountsOf(portfolio.tenant(), wish.customer()).stream()
            .filter(account -> account.portfolio().equals(portfolio.id()))
            .toList();
    if (own.isEmpty()) {
      throw new RefusedException(Refusal.unknown("customer_ref", wish.customer().value()));
    }
    AccountRef ref = wish.account();
    Long account = ref == null ? null : Long.valueOf(account(own, ref));
    return new Party(own.get(0).customerId(), account);
  }

  private static long account(List<Account> own, AccountRef ref) {
    return own.stream()
        .filter(account -> account.facts().ref().equals(ref))
        .map(Account::id)
        .findFirst()
        .orElseThrow(() -> new RefusedException(Refusal.unknown("account_ref", ref.value())));
  }

  private Known known(Portfolio portfolio, UUID id) {
    return store
        .find(portfolio, id, portfolios.now(portfolio))
        .orElseThrow(
            () -> new RefusedException(Refusal.unknown("contact_exemption", id.toString())));
  }

  private static void refuse(Optional<Refusal> fault) {
    if (fault.isPresent()) {
      throw new RefusedException(fault.get());
    }
  }
}
