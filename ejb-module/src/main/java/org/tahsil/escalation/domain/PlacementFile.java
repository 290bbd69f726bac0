package org.tahsil.escalation.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.money.Money;

/**
 * Writes the file of an agency (RFC 4180, UTF-8): a header, a row an account, and a last row with
 * their number and sum. Text that a spreadsheet would take for a formula, in full width too, begins
 * with an apostrophe; a number, and a phone number as plus, digits and spaces, stay as they are.
 */
public final class PlacementFile {

  private static final String PLACEMENT_HEADER =
      "record,account_ref,customer_ref,customer_name,currency,overdue,outstanding,oldest_due_on,"
          + "days_past_due,email,phone";
  private static final String RECALL_HEADER =
      "record,account_ref,customer_ref,reason,ended_on,currency,overdue";

  private PlacementFile() {}

  /**
   * An account to collect.
   *
   * @param email null if not known, as {@code phone}
   */
  public record Placed(
      String account,
      String customer,
      String name,
      Money overdue,
      Money outstanding,
      @Nullable LocalDate oldestDueOn,
      int daysPastDue,
      @Nullable String email,
      @Nullable String phone) {}

  /**
   * An account to leave alone.
   *
   * @param reason RECALLED or PAID
   */
  public record Recalled(
      String account, String customer, String reason, LocalDate endedOn, Money overdue) {}

  /** The text of a file of accounts to collect. */
  public static String placement(List<Placed> rows, Currency currency) {
    StringBuilder text = new StringBuilder(PLACEMENT_HEADER).append("\r\n");
    for (Placed one : rows) {
      row(
          text,
          "ACCOUNT",
          one.account(),
          one.customer(),
          one.name(),
          currency.getCurrencyCode(),
          one.overdue().plain(),
          one.outstanding().plain(),
          one.oldestDueOn(),
          one.daysPastDue(),
          one.email(),
          one.phone());
    }
    Money sum = rows.stream().map(Placed::overdue).reduce(Money.zero(currency), Money::plus);
    row(
        text,
        "TOTAL",
        rows.size(),
        null,
        null,
        currency.getCurrencyCode(),
        sum.plain(),
        null,
        null,
        null,
        null,
        null);
    return text.toString();
  }

  /** The text of a file of accounts to leave alone. */
  public static String recall(List<Recalled> rows, Currency currency) {
    StringBuilder text = new StringBuilder(RECALL_HEADER).append("\r\n");
    for (Recalled one : rows) {
      row(
          text,
          "ACCOUNT",
          one.account(),
          one.customer(),
          one.reason(),
          one.endedOn(),
          currency.getCurrencyCode(),
          one.overdue().plain());
    }
    Money sum = rows.stream().map(Recalled::overdue).reduce(Money.zero(currency), Money::plus);
    row(text, "TOTAL", rows.size(), null, null, null, currency.getCurrencyCode(), sum.plain());
    return text.toString();
  }

  private static void row(StringBuilder text, @Nullable Object... cells) {
    text.append(Arrays.stream(cells).map(PlacementFile::cell).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String plain = value.toString();
    boolean formula =
        plain.matches("(?s)\\s*[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20].*")
            && !plain.matches("[+-]?[0-9]+(\\.[0-9]+)?|\\+[0-9][0-9 ]*");
    String safe = formula ? "'" + plain : plain;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
