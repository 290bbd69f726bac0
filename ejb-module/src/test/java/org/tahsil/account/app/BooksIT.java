package org.tahsil.account.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.shared.outcome.RowOutcome.ACCEPTED;
import static org.tahsil.shared.outcome.RowOutcome.UNCHANGED;
import static org.tahsil.shared.outcome.RowOutcome.UPDATED;
import static org.tahsil.shared.outcome.RowOutcome.rejected;

import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.account.Account;
import org.tahsil.account.AccountRow;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.Books;
import org.tahsil.account.CustomerRow;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.ItemRow;
import org.tahsil.account.ItemRow.Components;
import org.tahsil.account.ItemsChanged;
import org.tahsil.account.Portfolio;
import org.tahsil.account.store.AccountStore;
import org.tahsil.account.store.CustomerStore;
import org.tahsil.account.store.ItemStore;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.RowOutcome;
import org.tahsil.shared.store.TestPortfolios;
import org.tahsil.shared.store.TestServer;

class BooksIT {
  private static final Currency OMR = Currency.getInstance("OMR");

  private final TestPortfolios portfolios = new TestPortfolios();
  private final News news = new News();
  private final TestServer server =
      new TestServer(
          portfolios,
          news,
          new CustomerStore(),
          new AccountStore(),
          new ItemStore(),
          new ItemIntake(),
          new BooksService());
  private final Books books = server.get(Books.class);
  private Portfolio portfolio;

  @BeforeEach
  void open() {
    portfolio =
        portfolios.open("OMT", "OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-01");
  }

  @Test
  void takesCustomersOnceAndKeepsWhatTheySaidBefore() {
    assertThat(takeCustomers(customer("C1", "Anna", "a@b.example"), customer("C2", "Ben", null)))
        .containsExactly(ACCEPTED, ACCEPTED);
    assertThat(takeCustomers(customer("C1", "Anna", "a@b.example"), customer("C2", "Bea", null)))
        .containsExactly(UNCHANGED, UPDATED);
    assertThat(past("customer_past", "name")).containsExactly("Ben");
  }

  @Test
  void aRowThatDoesNotKnowAFieldLeavesItAsItIs() {
    takeCustomers(customer("C1", "Anna", "a@b.example"));
    assertThat(takeCustomers(customer("C1", "Anna", null))).containsExactly(UNCHANGED);
    assertThat(books.customer(TestPortfolios.TENANT, new CustomerRef("C1")))
        .hasValueSatisfying(c -> assertThat(c.facts().email()).isEqualTo("a@b.example"));
  }

  @Test
  void theSameCustomerTwiceInOneChunkIsTakenInTheOrderOfTheRows() {
    assertThat(
            takeCustomers(
                customer("C1", "Anna", null),
                customer("C1", "Anna", null),
                customer("C1", "Hanna", null)))
        .containsExactly(ACCEPTED, UNCHANGED, UPDATED);
  }

  @Test
  void refusesAccountsOfUnknownCustomersAndOtherCurrencies() {
    takeCustomers(customer("C1", "Anna", null));
    AccountRow foreign = account("A1", "C1", "INR");
    assertThat(takeAccounts(account("A0", "C9", "OMR"), foreign, account("A1", "C1", "OMR")))
        .containsExactly(
            rejected("customer_ref", "UNKNOWN_CUSTOMER", "C9"),
            rejected("currency", "CURRENCY_MISMATCH", "INR"),
            ACCEPTED);
    assertThat(takeAccounts(account("A1", "C1", "OMR"))).containsExactly(UNCHANGED);
  }

  @Test
  void numbersTheAccountsOfACustomerByOpening() {
    takeCustomers(customer("C1", "Anna", null));
    takeAccounts(account("A2", "C1", "OMR"), account("A1", "C1", "OMR"));
    assertThat(books.accountsOf(TestPortfolios.TENANT, new CustomerRef("C1")))
        .extracting(a -> a.facts().ref().value(), Account::ordinal)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("A1", 0),
            org.assertj.core.groups.Tuple.tuple("A2", 1));
    assertThat(books.account(portfolio, new AccountRef("A2")))
        .hasValueSatisfying(a -> assertThat(a.ordinal()).isEqualTo(1));
  }

  @Test
  void itemsGetVersionsAndTheirAccountsAreAnnounced() {
    withAccount();
    assertThat(takeItems(item("I1", "10.000", Components.UNDIVIDED), item("I1", "11", null)))
        .containsExactly(ACCEPTED, UPDATED);
    assertThat(takeItems(item("I1", "11.000", null))).containsExactly(UNCHANGED);
    assertThat(column("select amount_minor::text from item_version order by version_no"))
        .containsExactly("10000", "11000");
    assertThat(column("select issued_on::text from item")).containsExactly("2024-01-01");
    assertThat(news.heard).hasSize(1);
  }

  @Test
  void theUndividedRestOfAnItemIsPrincipalAndComponentsCannotExceedIt() {
    withAccount();
    Components fee = new Components(Money.of("1.5", OMR), null, Money.of("0.5", OMR), null);
    Components tooMuch = new Components(Money.of("9", OMR), null, null, Money.of("1.001", OMR));
    assertThat(takeItems(item("I1", "10", fee), item("I2", "10", tooMuch), item("I3", "-1", fee)))
        .containsExactly(
            ACCEPTED,
            rejected("amount", "COMPONENTS_EXCEED_AMOUNT", "10.000"),
            rejected("amount", "AMOUNT_NEGATIVE", "-1.000"));
    assertThat(column("select principal_minor::text from item")).containsExactly("8000");
  }

  @Test
  void refusesItemsOfUnknownAccounts() {
    assertThat(takeItems(item("I1", "10", null)))
        .containsExactly(rejected("account_ref", "UNKNOWN_ACCOUNT", "A1"));
    assertThat(news.heard).isEmpty();
  }

  private void withAccount() {
    takeCustomers(customer("C1", "Anna", null));
    takeAccounts(account("A1", "C1", "OMR"));
  }

  private List<RowOutcome> takeCustomers(CustomerRow... rows) {
    return books.takeCustomers(TestPortfolios.TENANT, List.of(rows));
  }

  private List<RowOutcome> takeAccounts(AccountRow... rows) {
    return books.takeAccounts(portfolio, List.of(rows));
  }

  private List<RowOutcome> takeItems(ItemRow... rows) {
    return books.takeItems(portfolio, List.of(rows));
  }

  private List<String> past(String table, String field) {
    return column("select content->>'" + field + "' from " + table);
  }

  private List<String> column(String sql) {
    return server.jdbi().withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
  }

  private static CustomerRow customer(String ref, String name, @Nullable String email) {
    return new CustomerRow(
        new CustomerRef(ref),
        name,
        null,
        email,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        new BigDecimal("100.00"));
  }

  private static AccountRow account(String ref, String customer, String currency) {
    return new AccountRow(
        new AccountRef(ref),
        new CustomerRef(customer),
        "LOAN",
        Currency.getInstance(currency),
        LocalDate.of(2024, 1, 1),
        null,
        new BigDecimal("0.5"),
        null);
  }

  private static ItemRow item(String ref, String amount, @Nullable Components components) {
    return new ItemRow(
        new AccountRef("A1"),
        new ItemRef(ref),
        null,
        LocalDate.of(2024, 2, 1),
        Money.of(amount, OMR),
        components == null ? Components.UNDIVIDED : components);
  }

  /** Hears what the books announce. */
  static final class News {
    private final List<ItemsChanged> heard = new ArrayList<>();

    public void hear(@Observes ItemsChanged event) {
      heard.add(event);
    }
  }
}
