package org.tahsil.smartcollect.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.AccountRow;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.Books;
import org.tahsil.account.CustomerRow;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.bankdata.BankData;
import org.tahsil.bankdata.BankTransactionRow;
import org.tahsil.bankdata.app.BankDataService;
import org.tahsil.bankdata.store.BankTransactionStore;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.RowOutcome;
import org.tahsil.shared.store.TestLedger;
import org.tahsil.shared.store.TestPortfolios;
import org.tahsil.smartcollect.CollectionMethod;
import org.tahsil.smartcollect.MandateRow;
import org.tahsil.smartcollect.Mandates;
import org.tahsil.smartcollect.SmartCollect;
import org.tahsil.smartcollect.SmartCollect.Inquiry;
import org.tahsil.smartcollect.SmartCollectDocument;
import org.tahsil.smartcollect.app.DebitRail.Answer;
import org.tahsil.smartcollect.app.Debtors.Debtor;
import org.tahsil.smartcollect.store.AccountKeys;
import org.tahsil.smartcollect.store.AttemptStore;
import org.tahsil.smartcollect.store.AttemptStore.Attempt;
import org.tahsil.smartcollect.store.CollectionStore;
import org.tahsil.smartcollect.store.CustomerFacts;
import org.tahsil.smartcollect.store.HistoryStore;
import org.tahsil.smartcollect.store.MandateStore;
import org.tahsil.smartcollect.store.RailBook;
import org.tahsil.smartcollect.store.ScheduleStore;

/** Smart Collect over a real database, in the words of a test; a portfolio of rupees. */
final class TestSmart {
  final TestLedger books;
  final Manner manner = new Manner();
  private final SmartCollect smart;
  private final BankData bank;
  private int txns;

  TestSmart(String today) {
    this(today, new CollectionStore());
  }

  TestSmart(String today, CollectionStore collections) {
    List<Object> beans = new ArrayList<>();
    beans.addAll(
        List.of(
            manner,
            collections,
            new BankTransactionStore(),
            new BankDataService(),
            new AccountKeys(),
            new MandateStore(),
            new MandateService(),
            new HistoryStore(),
            new CollectionHistoryService(),
            new CustomerFacts(),
            new AttemptStore(),
            new ScheduleStore(),
            new RailBook(),
            new SimulatedRail(),
            new Insights(),
            new Debtors(),
            new Scheduling(),
            new CollectionNews()));
    beans.addAll(
        List.of(
            new TransactionalDebits(this),
            new TransactionalPlanner(this),
            new Attempts(),
            new Documents(),
            new SettlementService(),
            new ScheduleStep(),
            new SmartCollectService()));
    books =
        new TestLedger("INR", DpdConvention.ELAPSED, AllocationRule.HOLD, today, beans.toArray());
    smart = get(SmartCollectService.class);
    bank = get(BankData.class);
  }

  <T> T get(Class<T> type) {
    return books.server().get(type);
  }

  /** A loan of a new or known customer, opened in 2024. */
  void loan(String customer, String account) {
    CustomerRef ref = new CustomerRef(customer);
    get(Books.class)
        .takeCustomers(
            TestPortfolios.TENANT,
            List.of(
                new CustomerRow(
                    ref, "Name", null, null, null, null, null, null, null, null, null, null)));
    get(Books.class)
        .takeAccounts(
            books.portfolio(),
            List.of(
                new AccountRow(
                    new AccountRef(account),
                    ref,
                    "LOAN",
                    books.portfolio().currency(),
                    LocalDate.of(2023, 1, 1),
                    null,
                    null,
                    null)));
  }

  void presentationDay(int day) {
    books
        .server()
        .jdbi()
        .useHandle(handle -> handle.execute("update portfolio set presentation_day = ?", day));
  }

  /** A line of the customer's only bank account at noon. */
  void line(String customer, String date, String amount, String balance, String narration) {
    boolean credit = !amount.startsWith("-");
    bank.take(
        books.portfolio(),
        List.of(
            new BankTransactionRow(
                new CustomerRef(customer),
                "BANK-1",
                "T" + txns++,
                LocalDate.parse(date)
                    .atTime(LocalTime.of(6, 0))
                    .toInstant(java.time.ZoneOffset.UTC),
                credit ? BankTransactionRow.Type.CREDIT : BankTransactionRow.Type.DEBIT,
                "FT",
                money(amount.replace("-", "")),
                money(balance),
                narration)));
  }

  RowOutcome mandate(String customer, String account, CollectionMethod method, boolean early) {
    return mandate(customer, account, method, early, null);
  }

  RowOutcome mandate(
      String customer,
      String account,
      CollectionMethod method,
      boolean early,
      @Nullable Integer presentationDay) {
    return get(Mandates.class)
        .take(
            books.portfolio(),
            List.of(
                new MandateRow(
                    new CustomerRef(customer),
                    new AccountRef(account),
                    method,
                    LocalDate.of(2024, 1, 1),
                    null,
                    null,
                    presentationDay,
                    early)))
        .get(0);
  }

  void clock(String date) {
    Portfolio moved =
        books.portfolios().moveClock(books.portfolio(), Instant.parse(date + "T10:00:00Z"));
    books.use(moved);
  }

  SmartCollectDocument document(String customer) {
    return books.server().transactions().in(() -> smart.document(inquiry(customer)));
  }

  SmartCollect.Attempted attempt(String customer, String id, String method) {
    return smart.attempt(inquiry(customer), id, method);
  }

  SmartCollect.Rescheduled reschedule(String customer, String id, String date) {
    return books
        .server()
        .transactions()
        .in(() -> smart.reschedule(inquiry(customer), id, LocalDate.parse(date)));
  }

  static Inquiry inquiry(String customer) {
    return new Inquiry(TestPortfolios.TENANT, new CustomerRef(customer), null, Locale.ENGLISH);
  }

  Money money(String amount) {
    return Money.of(amount, books.portfolio().currency());
  }

  /** What the bank booked as debited. */
  List<String> debited() {
    return books.column("select rail_ref from rail_debit where answer = 'DEBITED' order by 1");
  }

  /** How the bank behaves in this test. */
  static final class Manner implements RailManner {
    boolean later;
    @Nullable String code;

    @Override
    public boolean answersLater() {
      return later;
    }

    @Override
    public Optional<String> fixedReturn() {
      return Optional.ofNullable(code);
    }
  }

  /** What the container does around this bean. */
  static final class TransactionalDebits extends Debits {
    private final TestSmart test;

    TransactionalDebits(TestSmart test) {
      this.test = test;
    }

    @Override
    public Opened open(Debtor debtor, String id, CollectionMethod method, String by) {
      return test.books.server().transactions().in(() -> super.open(debtor, id, method, by));
    }

    @Override
    public Settled settle(Portfolio portfolio, Attempt attempt, Answer answer, String by) {
      return test.books
          .server()
          .transactions()
          .in(() -> super.settle(portfolio, attempt, answer, by));
    }
  }

  /** What the container does around this bean. */
  static final class TransactionalPlanner extends Planner {
    private final TestSmart test;

    TransactionalPlanner(TestSmart test) {
      this.test = test;
    }

    @Override
    public void refresh(Debtor debtor) {
      test.books
          .server()
          .transactions()
          .in(
              () -> {
                super.refresh(debtor);
                return debtor;
              });
    }
  }
}
