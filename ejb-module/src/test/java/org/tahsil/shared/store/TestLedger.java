package org.tahsil.shared.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.AccountRow;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.Books;
import org.tahsil.account.CustomerRow;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.ItemRow;
import org.tahsil.account.Portfolio;
import org.tahsil.account.app.BooksService;
import org.tahsil.account.app.ItemIntake;
import org.tahsil.account.store.AccountStore;
import org.tahsil.account.store.CustomerStore;
import org.tahsil.account.store.ItemStore;
import org.tahsil.audit.Timeline;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.hold.Holds;
import org.tahsil.hold.app.HoldStory;
import org.tahsil.hold.app.HoldsService;
import org.tahsil.hold.store.HoldStore;
import org.tahsil.payment.Ledger;
import org.tahsil.payment.PaymentRow;
import org.tahsil.payment.PostingKind;
import org.tahsil.payment.Reversal;
import org.tahsil.payment.app.LedgerService;
import org.tahsil.payment.app.PaymentIntake;
import org.tahsil.payment.app.PaymentStory;
import org.tahsil.payment.app.Reallocation;
import org.tahsil.payment.store.AllocationStore;
import org.tahsil.payment.store.PostingStore;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.RowOutcome;

/** Books and ledger over a real database, in the words of a test. */
public final class TestLedger {

  private final TestPortfolios portfolios = new TestPortfolios();
  private final Story story = new Story();
  private final TestServer server;
  private final Books books;
  private final Ledger ledger;
  private Portfolio portfolio;

  /** Opens portfolio P; more beans may be given, in the order in which they need each other. */
  public TestLedger(
      String currency,
      DpdConvention convention,
      AllocationRule rule,
      String today,
      Object... more) {
    List<Object> beans =
        new ArrayList<>(
            List.of(
                portfolios,
                story,
                new CustomerStore(),
                new AccountStore(),
                new ItemStore(),
                new ItemIntake(),
                new BooksService(),
                new HoldStore(),
                new HoldStory(),
                new HoldsService(),
                new PostingStore(),
                new AllocationStore(),
                new PaymentIntake(),
                new PaymentStory(),
                new Reallocation(),
                new LedgerService()));
    beans.addAll(Arrays.asList(more));
    server = new TestServer(beans.toArray());
    books = server.get(Books.class);
    ledger = server.get(Ledger.class);
    portfolio = portfolios.open("P", currency, convention, rule, today);
  }

  public TestServer server() {
    return server;
  }

  public TestPortfolios portfolios() {
    return portfolios;
  }

  public Portfolio portfolio() {
    return portfolio;
  }

  public Ledger ledger() {
    return ledger;
  }

  public Holds holds() {
    return server.get(Holds.class);
  }

  public Story story() {
    return story;
  }

  /** Works in another portfolio from now on. */
  public void use(Portfolio other) {
    portfolio = other;
  }

  /** A customer C-ref with an account, opened long ago; gives the account's surrogate key. */
  public long account(String ref) {
    return accounts(List.of(ref)).get(0);
  }

  /** The same for many at once. */
  public List<Long> accounts(List<String> refs) {
    books.takeCustomers(
        TestPortfolios.TENANT,
        refs.stream()
            .map(
                ref ->
                    new CustomerRow(
                        new CustomerRef("C-" + ref),
                        "Name of " + ref,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
            .toList());
    books.takeAccounts(portfolio, refs.stream().map(this::accountRow).toList());
    return server
        .jdbi()
        .withHandle(
            h ->
                h.createQuery(
                        """
                        select account_id from account
                        join unnest(:refs) with ordinality r(account_ref, place) using (account_ref)
                        where portfolio_id = :portfolio order by place
                        """)
                    .bind("refs", refs.toArray(String[]::new))
                    .bind("portfolio", portfolio.id().value())
                    .mapTo(Long.class)
                    .list());
  }

  private AccountRow accountRow(String ref) {
    return new AccountRow(
        new AccountRef(ref),
        new CustomerRef("C-" + ref),
        "LOAN",
        portfolio.currency(),
        LocalDate.of(2020, 1, 1),
        null,
        null,
        null);
  }

  /** An item, issued at the account's opening. */
  public RowOutcome item(String account, String ref, String due, String amount) {
    return items(row(account, ref, null, due, amount)).get(0);
  }

  public List<RowOutcome> items(ItemRow... rows) {
    return books.takeItems(portfolio, List.of(rows));
  }

  public ItemRow row(
      String account, String ref, @Nullable String issued, String due, String amount) {
    return new ItemRow(
        new AccountRef(account),
        new ItemRef(ref),
        issued == null ? null : LocalDate.parse(issued),
        LocalDate.parse(due),
        money(amount),
        ItemRow.Components.UNDIVIDED);
  }

  public RowOutcome pay(String account, String ref, String value, String amount) {
    return ledger.take(portfolio, List.of(payment(account, ref, value, amount, null))).get(0);
  }

  public RowOutcome payItem(String account, String ref, String value, String amount, String item) {
    return ledger.take(portfolio, List.of(payment(account, ref, value, amount, item))).get(0);
  }

  /** A credit note or write-off. */
  public RowOutcome adjust(PostingKind kind, String ref, String value, String amount) {
    return ledger.take(portfolio, List.of(of(kind, payment("A", ref, value, amount, null)))).get(0);
  }

  /** The row as another kind. */
  public static PaymentRow of(PostingKind kind, PaymentRow row) {
    return new PaymentRow(
        kind, row.account(), row.ref(), row.valueOn(), row.amount(), row.item(), row.method());
  }

  public PaymentRow payment(
      String account, String ref, String value, String amount, @Nullable String item) {
    return new PaymentRow(
        PostingKind.PAYMENT,
        new AccountRef(account),
        new PaymentRef(ref),
        LocalDate.parse(value),
        money(amount),
        item == null ? null : new ItemRef(item),
        null);
  }

  public Ledger.Posting reverse(String ref) {
    return ledger.reverse(portfolio, new PaymentRef(ref), Reversal.because("returned"), "tester");
  }

  /** The texts of a query's first column. */
  public List<String> column(String sql) {
    return server.jdbi().withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
  }

  public Money money(String amount) {
    return Money.of(amount, Currency.getInstance(portfolio.currency().getCurrencyCode()));
  }

  /** A timeline that remembers. */
  public static final class Story implements Timeline {
    private final List<TimelineEntry> entries = new ArrayList<>();

    public List<TimelineEntry> entries() {
      return entries;
    }

    @Override
    public void append(List<TimelineEntry> more) {
      entries.addAll(more);
    }

    @Override
    public Page page(long accountId, long customerId, @Nullable Long before, int limit) {
      return new Page(entries, null);
    }
  }
}
