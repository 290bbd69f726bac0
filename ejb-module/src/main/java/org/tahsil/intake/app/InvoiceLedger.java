package org.tahsil.intake.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.tahsil.account.AccountRow;
import org.tahsil.account.Books;
import org.tahsil.account.CustomerRow;
import org.tahsil.account.Portfolio;
import org.tahsil.intake.store.StandingBooks;
import org.tahsil.intake.store.StandingBooks.Paid;
import org.tahsil.payment.Ledger;
import org.tahsil.payment.PaymentRow;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.outcome.RowOutcome;
import org.tahsil.shared.outcome.RowOutcome.Rejected;

/**
 * Takes invoices in the order customer, account, item, payment; what stands already is left as it
 * is. A row that is rejected on the way is not taken further.
 */
@Dependent
public class InvoiceLedger {
  private final Books books;
  private final Ledger ledger;
  private final StandingBooks standing;

  @Inject
  public InvoiceLedger(Books books, Ledger ledger, StandingBooks standing) {
    this.books = books;
    this.ledger = ledger;
    this.standing = standing;
  }

  List<RowOutcome> take(Portfolio portfolio, List<InvoiceRow> rows) {
    Map<InvoiceRow, Rejected> rejected = new HashMap<>();
    takeCustomers(portfolio, rows, rejected);
    takeAccounts(portfolio, going(rows, rejected), rejected);
    refuseOtherPayments(portfolio, going(rows, rejected), rejected);
    Map<InvoiceRow, RowOutcome> items =
        taken(
            going(rows, rejected),
            going -> books.takeItems(portfolio, going.stream().map(InvoiceRow::item).toList()),
            rejected);
    Map<InvoiceRow, RowOutcome> payments =
        taken(
            going(rows, rejected).stream().filter(row -> row.payment() != null).toList(),
            going -> ledger.take(portfolio, going.stream().map(InvoiceRow::payment).toList()),
            rejected);
    return rows.stream().map(row -> outcome(row, rejected, items, payments)).toList();
  }

  private void takeCustomers(
      Portfolio portfolio, List<InvoiceRow> rows, Map<InvoiceRow, Rejected> rejected) {
    Map<CustomerRef, CustomerRow> wanted = new LinkedHashMap<>();
    rows.forEach(row -> wanted.putIfAbsent(row.customer().ref(), row.customer()));
    Set<CustomerRef> known = standing.customers(portfolio.tenant(), wanted.keySet());
    wanted.keySet().removeAll(known);
    Map<CustomerRef, Rejected> refused =
        refusals(wanted, fresh -> books.takeCustomers(portfolio.tenant(), fresh));
    reject(rows, row -> refused.get(row.customer().ref()), rejected);
  }

  /** A new account opens with the earliest of its rows. */
  private void takeAccounts(
      Portfolio portfolio, List<InvoiceRow> rows, Map<InvoiceRow, Rejected> rejected) {
    BinaryOperator<AccountRow> earlier = (a, b) -> b.openedOn().isBefore(a.openedOn()) ? b : a;
    Map<AccountRef, AccountRow> wanted = new LinkedHashMap<>();
    rows.forEach(row -> wanted.merge(row.account().ref(), row.account(), earlier));
    Map<AccountRef, CustomerRef> owners =
        new HashMap<>(standing.accounts(portfolio, wanted.keySet()));
    wanted.keySet().removeAll(owners.keySet());
    wanted.forEach((ref, account) -> owners.put(ref, account.customer()));
    Map<AccountRef, Rejected> refused =
        refusals(wanted, fresh -> books.takeAccounts(portfolio, fresh));
    reject(rows, row -> refused.get(row.account().ref()), rejected);
    reject(
        rows,
        row ->
            row.customer().ref().equals(owners.get(row.account().ref()))
                ? null
                : new Rejected("account_ref", "OTHER_CUSTOMER", row.account().ref().value()),
        rejected);
  }

  /** Before the item is touched: a row is taken whole or not at all. */
  private void refuseOtherPayments(
      Portfolio portfolio, List<InvoiceRow> rows, Map<InvoiceRow, Rejected> rejected) {
    List<PaymentRow> payments =
        rows.stream().map(InvoiceRow::payment).filter(Objects::nonNull).toList();
    Map<String, Paid> known =
        standing.payments(
            portfolio, payments.stream().map(payment -> payment.ref().value()).toList());
    for (InvoiceRow row : rows) {
      PaymentRow payment = row.payment();
      Paid paid = payment == null ? null : known.get(payment.ref().value());
      if (payment != null
          && paid != null
          && !paid.equals(new Paid(payment.amount().minor(), payment.valueOn()))) {
        rejected.put(row, new Rejected("payment_ref", "CONFLICT", payment.ref().value()));
      }
    }
  }

  private static <K, R> Map<K, Rejected> refusals(
      Map<K, R> wanted, Function<List<R>, List<RowOutcome>> take) {
    Map<K, Rejected> refused = new HashMap<>();
    if (wanted.isEmpty()) {
      return refused;
    }
    List<RowOutcome> outcomes = take.apply(List.copyOf(wanted.values()));
    List<K> keys = List.copyOf(wanted.keySet());
    for (int i = 0; i < keys.size(); i++) {
      if (outcomes.get(i) instanceof Rejected no) {
        refused.put(keys.get(i), no);
      }
    }
    return refused;
  }

  private static void reject(
      Collection<InvoiceRow> rows,
      Function<InvoiceRow, Rejected> why,
      Map<InvoiceRow, Rejected> rejected) {
    for (InvoiceRow row : rows) {
      Rejected no = why.apply(row);
      if (no != null) {
        rejected.putIfAbsent(row, no);
      }
    }
  }

  private static List<InvoiceRow> going(List<InvoiceRow> rows, Map<InvoiceRow, Rejected> rejected) {
    return rows.stream().filter(row -> !rejected.containsKey(row)).toList();
  }

  private static Map<InvoiceRow, RowOutcome> taken(
      List<InvoiceRow> rows,
      Function<List<InvoiceRow>, List<RowOutcome>> take,
      Map<InvoiceRow, Rejected> rejected) {
    Map<InvoiceRow, RowOutcome> taken = new HashMap<>();
    List<RowOutcome> outcomes = rows.isEmpty() ? new ArrayList<>() : take.apply(rows);
    for (int i = 0; i < rows.size(); i++) {
      taken.put(rows.get(i), outcomes.get(i));
    }
    reject(rows, row -> taken.get(row) instanceof Rejected no ? no : null, rejected);
    return taken;
  }

  /** New if the item is new; otherwise updated if item or payment changed anything. */
  private static RowOutcome outcome(
      InvoiceRow row,
      Map<InvoiceRow, Rejected> rejected,
      Map<InvoiceRow, RowOutcome> items,
      Map<InvoiceRow, RowOutcome> payments) {
    Rejected no = rejected.get(row);
    if (no != null) {
      return no;
    }
    RowOutcome item = items.getOrDefault(row, RowOutcome.UNCHANGED);
    RowOutcome payment = payments.getOrDefault(row, RowOutcome.UNCHANGED);
    return item.equals(RowOutcome.UNCHANGED) && !payment.equals(RowOutcome.UNCHANGED)
        ? RowOutcome.UPDATED
        : item;
  }
}
