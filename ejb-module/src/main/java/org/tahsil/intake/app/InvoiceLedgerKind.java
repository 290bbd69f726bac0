package org.tahsil.intake.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.AccountRow;
import org.tahsil.account.CustomerRow;
import org.tahsil.account.ItemRow;
import org.tahsil.account.ItemRow.Components;
import org.tahsil.account.Portfolio;
import org.tahsil.intake.domain.BadCell;
import org.tahsil.intake.domain.Cells;
import org.tahsil.intake.domain.Layout;
import org.tahsil.payment.PaymentRow;
import org.tahsil.payment.PostingKind;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.RowOutcome;

/**
 * A ledger of invoices: a row makes its customer and account if they are new (one account for a
 * customer and currency), an item, and, if it is settled, the payment on that item.
 */
@Dependent
public class InvoiceLedgerKind implements Kind<InvoiceRow> {
  private final InvoiceLedger ledger;

  @Inject
  public InvoiceLedgerKind(InvoiceLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public String name() {
    return "invoice-ledger";
  }

  @Override
  public Layout layout() {
    Stream<String> own =
        Stream.of(
            "name",
            "account_ref",
            "product",
            "currency",
            "opened_on",
            "issued_on",
            "settled_on",
            "settled_amount",
            "payment_ref",
            "method");
    return new Layout(
        List.of("customer_ref", "item_ref", "due_date", "amount"),
        Stream.concat(own, CustomersKind.DETAILS.stream()).toList());
  }

  @Override
  public InvoiceRow read(Cells cells) {
    String name = cells.optionalText("name", 200);
    CustomerRow customer =
        CustomersKind.read(cells, name == null ? cells.text("customer_ref", 64) : name);
    AccountRow account = account(cells, customer.ref());
    ItemRow item = item(cells, account.ref());
    return new InvoiceRow(customer, account, item, payment(cells, customer.ref(), item));
  }

  @Override
  public Object subject(InvoiceRow row) {
    return List.of(row.item().account(), row.item().ref());
  }

  @Override
  public List<RowOutcome> take(Portfolio portfolio, List<InvoiceRow> rows) {
    return ledger.take(portfolio, rows);
  }

  private static AccountRow account(Cells cells, CustomerRef customer) {
    String code = cells.optionalText("currency", 3);
    Currency currency = code == null ? cells.currency() : AccountsKind.currency(code);
    AccountRef given = cells.optionalReference("account_ref", AccountRef::new);
    String product = cells.optionalText("product", 100);
    var openedOn = cells.optionalDate("opened_on");
    var issuedOn = cells.optionalDate("issued_on");
    return new AccountRow(
        given == null ? ownAccount(customer, currency.getCurrencyCode()) : given,
        customer,
        product == null ? "INVOICES" : product,
        currency,
        openedOn != null ? openedOn : issuedOn != null ? issuedOn : cells.date("due_date"),
        null,
        null,
        null);
  }

  private static ItemRow item(Cells cells, AccountRef account) {
    return new ItemRow(
        account,
        cells.reference("item_ref", ItemRef::new),
        cells.optionalDate("issued_on"),
        cells.date("due_date"),
        cells.money("amount"),
        Components.UNDIVIDED);
  }

  private static @Nullable PaymentRow payment(Cells cells, CustomerRef customer, ItemRow item) {
    var settledOn = cells.optionalDate("settled_on");
    if (settledOn == null) {
      return null;
    }
    Money settled = cells.optionalMoney("settled_amount");
    Money amount = settled == null ? item.amount() : settled;
    PaymentRef given = cells.optionalReference("payment_ref", PaymentRef::new);
    return amount.isZero()
        ? null
        : new PaymentRow(
            PostingKind.PAYMENT,
            item.account(),
            given == null ? ownPayment(customer, item.ref()) : given,
            settledOn,
            amount,
            item.ref(),
            cells.optionalText("method", 40));
  }

  private static AccountRef ownAccount(CustomerRef customer, String currency) {
    try {
      return new AccountRef(customer + "-" + currency);
    } catch (IllegalArgumentException tooLong) {
      throw new BadCell("customer_ref", "TOO_LONG", customer.value());
    }
  }

  private static PaymentRef ownPayment(CustomerRef customer, ItemRef item) {
    try {
      return new PaymentRef(customer + "/" + item);
    } catch (IllegalArgumentException tooLong) {
      throw new BadCell("item_ref", "TOO_LONG", item.value());
    }
  }
}
