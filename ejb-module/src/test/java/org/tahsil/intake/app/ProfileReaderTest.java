package org.tahsil.intake.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.intake.domain.Mapping;
import org.tahsil.shared.outcome.RefusedException;

/** The kinds only lend their layouts; nothing is taken. */
@SuppressWarnings("NullAway")
class ProfileReaderTest {
  private static final String INVOICES =
      """
      {"kind": "invoice-ledger",
       "description": "Invoices of a factor",
       "columns": {"customer_ref": "customerID", "item_ref": "invoiceNumber",
                   "issued_on": "InvoiceDate", "due_date": "DueDate", "amount": "InvoiceAmount",
                   "settled_on": "SettledDate"},
       "constants": {"currency": "USD"},
       "date_formats": ["M/d/yyyy"]}
      """;

  private static final String BANK =
      """
      {"kind": "bank-transactions",
       "columns": {"customer_ref": "account_id", "bank_account_ref": "account_id",
                   "txn_id": "trans_id", "booked_at": "date", "type": "type",
                   "mode": "operation", "amount": "amount", "balance_after": "balance",
                   "narration": ["k_symbol", "bank", "account"]},
       "values": {"type": {"credit": "CREDIT", "*": "DEBIT"},
                  "mode": {"credit in cash": "CASH", "*": "OTHERS"}},
       "time_formats": "yyyy-MM-dd"}
      """;

  private final ProfileReader profiles =
      new ProfileReader(
          new Kinds(Stream.of(new InvoiceLedgerKind(null), new BankTransactionsKind(null))));

  @Test
  void readsAnInvoiceLedger() {
    Mapping mapping = profiles.read(INVOICES);
    assertThat(mapping.kind()).isEqualTo("invoice-ledger");
    assertThat(mapping.columns()).containsEntry("issued_on", List.of("InvoiceDate"));
    assertThat(mapping.constants()).containsEntry("currency", "USD");
    assertThat(mapping.required()).contains("SettledDate").hasSize(6);
  }

  @Test
  void readsBankDataOfAnotherLand() {
    Mapping mapping = profiles.read(BANK);
    assertThat(mapping.sourceOf("narration")).isEqualTo("k_symbol bank account");
    assertThat(mapping.formats().times()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                                                  | NOT_JSON            | profile",
        "{                                                   | NOT_JSON            | profile",
        "{}                                                  | MISSING_FIELD       | kind",
        "{'kind': 3}                                         | NOT_A_TEXT          | kind",
        "{'kind': 'shoes'}                                   | UNKNOWN_KIND        | kind",
        "{'kinds': 'shoes'}                                  | UNKNOWN_FIELD       | kinds",
        "{'kind': 'invoice-ledger', 'columns': []}           | NOT_AN_OBJECT       | columns",
        "{'kind': 'invoice-ledger', 'columns': {'a': 'b'}}   | UNKNOWN_FIELD       | columns.a",
        "{'kind': 'invoice-ledger', 'columns': {'amount':''}}| EMPTY_COLUMN        | columns.amount",
        "{'kind': 'invoice-ledger', 'columns': {}}           | MISSING_TARGET      | columns.customer_ref",
      })
  void namesTheFieldAtFault(String document, String code, String field) {
    isRefused(document.replace('\'', '"'), code, field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "M/d/yyyy | b/n                                   | BAD_PATTERN         | date_formats",
        "'\"currency\": \"USD\"' | '\"amount\": \"5\"'    | COLUMN_AND_CONSTANT | constants.amount",
        "'\"date_formats\"' | '\"delimiter\":\"x\",\"d\"' | UNKNOWN_FIELD       | d",
      })
  void namesTheFieldAtFaultInAnOtherwiseGoodProfile(
      String from, String to, String code, String field) {
    isRefused(INVOICES.replace(from, to), code, field);
  }

  @Test
  void separatorAndGroupingMustDiffer() {
    isRefused(
        INVOICES.replace(
            "\"date_formats\"",
            "\"decimal\": {\"separator\": \",\", \"grouping\": \",\"}, \"date_formats\""),
        "AMBIGUOUS_NUMBERS",
        "decimal.grouping");
  }

  private void isRefused(String document, String code, String field) {
    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> profiles.read(document));
    assertThat(refused.refusal().code()).isEqualTo(code);
    assertThat(refused.refusal().field()).isEqualTo(field);
  }
}
