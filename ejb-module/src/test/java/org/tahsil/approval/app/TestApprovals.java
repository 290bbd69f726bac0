package org.tahsil.approval.app;

import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tahsil.access.User;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.approval.Approval;
import org.tahsil.approval.ApprovalDecided;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.ApprovalState;
import org.tahsil.approval.ApprovalWish;
import org.tahsil.approval.Approvals;
import org.tahsil.approval.Authorities;
import org.tahsil.approval.Authority;
import org.tahsil.approval.Rank;
import org.tahsil.approval.Stake;
import org.tahsil.shared.store.TestLedger;
import org.tahsil.shared.store.TestPortfolios;

/** Approvals over a real database; account A, 2025-01-01. */
final class TestApprovals {
  private final Heard heard = new Heard();
  private final TestLedger books;
  private final long account;

  TestApprovals() {
    List<Object> more = new ArrayList<>(ApprovalBeans.all());
    more.add(heard);
    books =
        new TestLedger(
            "OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-01", more.toArray());
    account = books.account("A");
  }

  /** Remembers what was announced. */
  static final class Heard {
    private final List<String> news = new ArrayList<>();
    private boolean refuses;

    void on(@Observes ApprovalDecided decided) {
      if (refuses) {
        throw new IllegalStateException("the owner of the subject cannot");
      }
      news.add(decided.approval().subject() + " " + decided.granted());
    }
  }

  List<String> news() {
    return heard.news;
  }

  void ownerFails() {
    heard.refuses = true;
  }

  TestLedger books() {
    return books;
  }

  Portfolio portfolio() {
    return books.portfolio();
  }

  Approvals approvals() {
    return books.server().get(Approvals.class);
  }

  Authorities authorities() {
    return books.server().get(Authorities.class);
  }

  void today(String date) {
    books.portfolios().goTo(portfolio(), LocalDate.parse(date));
  }

  static User user(String name, String... roles) {
    return new User(name, TestPortfolios.TENANT, Set.of(roles), "en");
  }

  static Stake stake(String percent, String amount, TestLedger books) {
    return new Stake(new BigDecimal(percent), books.money(amount));
  }

  /** Asks by anna about a settlement, until 2025-01-10. */
  UUID ask(String subject, String percent, String amount) {
    return approvals().ask(portfolio(), wish(subject, percent, amount)).id();
  }

  ApprovalWish wish(String subject, String percent, String amount) {
    long customer =
        Long.parseLong(
            books.column("select customer_id from account where account_id = " + account).get(0));
    return new ApprovalWish(
        ApprovalKind.SETTLEMENT,
        subject,
        customer,
        account,
        stake(percent, amount, books),
        "Customer left the country",
        ApprovalKind.SETTLEMENT.standard(Rank.AGENT),
        "anna",
        LocalDate.of(2025, 1, 10));
  }

  Approval get(UUID id) {
    return approvals().find(portfolio(), id).orElseThrow();
  }

  ApprovalState state(UUID id) {
    return get(id).state();
  }

  void grant(UUID id, User by) {
    approvals().decide(portfolio(), id, ApprovalState.GRANTED, null, by);
  }

  Authority setting(Rank rank, String percent, String amount, String from) {
    return new Authority(
        ApprovalKind.SETTLEMENT,
        rank,
        LocalDate.parse(from),
        new BigDecimal(percent),
        books.money(amount),
        "Policy");
  }
}
