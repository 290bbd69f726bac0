package org.tahsil.settlement.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.approval.Approval;
import org.tahsil.approval.ApprovalQuery;
import org.tahsil.approval.ApprovalState;
import org.tahsil.approval.Approvals;
import org.tahsil.approval.Authorities;
import org.tahsil.approval.app.ApprovalBeans;
import org.tahsil.arrangement.app.PromiseBeans;
import org.tahsil.delinquency.app.LateBeans;
import org.tahsil.night.Night;
import org.tahsil.night.NightRun;
import org.tahsil.night.domain.Reconciliation.Check;
import org.tahsil.night.domain.Reconciliation.Name;
import org.tahsil.night.store.Ledgers;
import org.tahsil.night.store.NightBook;
import org.tahsil.settlement.Covers;
import org.tahsil.settlement.Settlement;
import org.tahsil.settlement.SettlementKind;
import org.tahsil.settlement.SettlementSettings;
import org.tahsil.settlement.SettlementWish;
import org.tahsil.settlement.Settlements;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.night.StepCount;
import org.tahsil.shared.store.TestLedger;
import org.tahsil.shared.store.TestPortfolios;
import org.tahsil.webhook.app.TestWebhooks;

/** Offers over a real ledger, in the words of a test; OMR, account A with arrears of 42.300. */
final class TestSettlements {
  static final User ANNA = user("anna", "agent");
  static final User MONA = user("mona", "manager");
  static final User ADAM = user("adam", "admin");

  private static final Set<Name> OF_OFFERS = Set.of(Name.SETTLEMENT_ITEMS, Name.WAIVERS);

  private final SettlementStep step = new SettlementStep();
  private final TestLedger books;

  /** More beans may be given, in the order in which they need each other. */
  TestSettlements(String today, Object... more) {
    List<Object> beans = new ArrayList<>(LateBeans.all());
    beans.addAll(ApprovalBeans.all());
    beans.addAll(TestWebhooks.beans());
    beans.addAll(PromiseBeans.all());
    beans.addAll(SettlementBeans.all());
    beans.addAll(List.of(new Ledgers(), step));
    beans.addAll(List.of(more));
    books =
        new TestLedger("OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, today, beans.toArray());
    account("A");
  }

  static User user(String name, String role) {
    return new User(name, TestPortfolios.TENANT, Set.of(role), "en");
  }

  TestLedger books() {
    return books;
  }

  void account(String ref) {
    books.account(ref);
    books.item(ref, "I1", "2024-12-01", "42.300");
  }

  Settlements settlements() {
    return books.server().get(Settlements.class);
  }

  SettlementSettings settings() {
    return books.server().get(SettlementSettings.class);
  }

  Approvals approvals() {
    return books.server().get(Approvals.class);
  }

  Authorities authorities() {
    return books.server().get(Authorities.class);
  }

  void today(String date) {
    books.portfolios().goTo(books.portfolio(), LocalDate.parse(date));
  }

  static SettlementWish wish(String percent, String payBy) {
    return wish(SettlementKind.SETTLEMENT, percent, payBy, "Left the country");
  }

  static SettlementWish wish(
      SettlementKind kind, String percent, String payBy, @Nullable String note) {
    return new SettlementWish(
        kind, Covers.OVERDUE, new BigDecimal(percent), null, LocalDate.parse(payBy), note);
  }

  UUID offer(String account, String percent, String payBy, User by) {
    return settlements()
        .make(books.portfolio(), new AccountRef(account), wish(percent, payBy), by)
        .id();
  }

  /** Of account A, by anna. */
  UUID offer(String percent, String payBy) {
    return offer("A", percent, payBy, ANNA);
  }

  Settlement get(UUID id) {
    return settlements().find(books.portfolio(), id).orElseThrow();
  }

  /** "STATE since paid waived"; its postings must say the same, at most one for an item. */
  String stand(UUID id) {
    Settlement found = get(id);
    List<String> waived =
        books.column(
            """
            select coalesce(sum(p.amount_minor), 0)::text || ' '
              || count(*) - count(distinct p.named_item_ref)
            from posting p where p.kind = 'WAIVER' and p.payment_ref like 'WAIVER-%s-%%'
              and not exists (select from posting r where r.reverses = p.posting_id)
            """
                .formatted(id));
    assertThat(counted()).allMatch(Check::agrees);
    long minor = found.result().waived().minor();
    String expected = minor + " 0";
    if (!waived.get(0).equals(expected)) {
      throw new AssertionError("to be waived " + expected + ", posted " + waived);
    }
    return "%s %s %s %s"
        .formatted(
            found.state(),
            found.since(),
            found.result().paid().plain(),
            found.result().waived().plain());
  }

  /** What a night would count of offers. */
  List<Check> counted() {
    NightRun run = new NightRun(UUID.randomUUID(), UUID.randomUUID());
    LocalDate today = books.portfolios().businessDate(books.portfolio());
    return books
        .server()
        .get(Ledgers.class)
        .reconcile(
            new NightBook.Facts(run, books.portfolio().id(), today, Night.Status.STARTED, false))
        .checks()
        .stream()
        .filter(check -> OF_OFFERS.contains(check.name()))
        .toList();
  }

  /** What account A asks for, by the items. */
  String open(String account) {
    return books
        .column(
            """
            select (coalesce(sum(open_minor), 0) / 1000.0)::numeric(12, 3)
            from item join account using (account_id) where account_ref = '%s'
            """
                .formatted(account))
        .get(0);
  }

  UUID approval(UUID settlement) {
    return approvals()
        .list(books.portfolio(), new ApprovalQuery(null, null, null, null, 500))
        .stream()
        .filter(found -> found.subject().equals(settlement.toString()))
        .map(Approval::id)
        .findFirst()
        .orElseThrow();
  }

  void decide(UUID settlement, ApprovalState verdict, User by) {
    approvals().decide(books.portfolio(), approval(settlement), verdict, "Looked at it", by);
  }

  List<String> story() {
    return books.story().entries().stream()
        .map(entry -> entry.kind())
        .filter(kind -> kind.startsWith("SETTLEMENT") || kind.startsWith("WAIVER"))
        .toList();
  }

  /** The step of a night over all accounts. */
  StepCount night(String date) {
    NightUnit unit =
        new NightUnit(
            UUID.randomUUID(), books.portfolio().id(), LocalDate.parse(date), 0, Long.MAX_VALUE);
    return books.server().transactions().in(() -> step.run(unit));
  }
}
