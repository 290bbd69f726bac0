package org.tahsil.console.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Pager;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;
import org.tahsil.delinquency.AccountLine;
import org.tahsil.delinquency.AccountQuery.Sort;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.Delinquency.Listing;

/** The list of accounts with its search, filters, order and pages. */
public record AccountList(
    Heading heading,
    String path,
    String search,
    List<Option> buckets,
    List<Option> products,
    List<Option> sorts,
    String direction,
    String found,
    boolean narrowed,
    Table table) {

  /**
   * The view of one page.
   *
   * @param products the names of the portfolio's products
   */
  public static AccountList of(
      Wording wording,
      Portfolio portfolio,
      AccountFilter filter,
      Listing<AccountLine> listing,
      List<String> products) {
    String path = Paths.accounts(portfolio.code());
    Bucket bucket = filter.bucket();
    return new AccountList(
        Heading.of(wording.say("accounts_title"), portfolio.name()),
        path,
        filter.search(),
        buckets(wording, bucket),
        products(wording, filter.product(), products),
        sorts(wording, filter.sort()),
        filter.descending() ? "desc" : "asc",
        wording.say("accounts_found", listing.total()),
        filter.narrowed(),
        table(wording, portfolio, filter, listing));
  }

  private static Table table(
      Wording wording, Portfolio portfolio, AccountFilter filter, Listing<AccountLine> listing) {
    String path = Paths.accounts(portfolio.code());
    int pages = (int) Math.max(1, (listing.total() + filter.size() - 1) / filter.size());
    long first = listing.total() == 0 ? 0 : (filter.page() - 1L) * filter.size() + 1;
    String summary =
        wording.say(
            "pager_summary",
            wording.figures().count(first),
            wording.figures().count(Math.max(0, first + listing.rows().size() - 1)),
            wording.figures().count(listing.total()));
    return Table.of(
            "accounts",
            wording.say("accounts_title"),
            columns(wording, portfolio, filter),
            listing.rows().stream().map(line -> row(wording, portfolio, line)).toList(),
            wording.say(filter.narrowed() ? "accounts_none_found" : "accounts_none"))
        .with(
            Pager.of(summary, filter.page(), pages, n -> filter.atPage(n).href(path))
                .with(
                    List.of(
                        size(10, filter), size(20, filter), size(50, filter), size(100, filter))));
  }

  private static List<Column> columns(Wording wording, Portfolio portfolio, AccountFilter filter) {
    String currency = wording.figures().currencyName(portfolio.currency());
    List<Column> columns = new ArrayList<>();
    for (Sort sort : Sort.values()) {
      String label = label(wording, sort, currency);
      boolean figures = sort == Sort.DPD || sort == Sort.OVERDUE || sort == Sort.OUTSTANDING;
      Column column = figures ? Column.figures(key(sort), label) : Column.of(key(sort), label);
      columns.add(
          column.sortable(
              filter.sortedBy(sort).href(Paths.accounts(portfolio.code())),
              sort != filter.sort() ? "none" : filter.descending() ? "descending" : "ascending"));
    }
    return columns;
  }

  private static List<Cell> row(Wording wording, Portfolio portfolio, AccountLine line) {
    return List.of(
        Cell.link(line.ref().value(), Paths.account(portfolio.code(), line.ref())),
        Cell.text(line.customerName()).with(line.customer().value()),
        Cell.text(wording.product(line.product())),
        Buckets.dpd(wording, line.daysPastDue()),
        Cell.figure(wording.figures().amount(line.overdue())),
        Cell.figure(wording.figures().amount(line.outstanding())),
        line.lastContact() == null
            ? Cell.text("–")
            : Cell.date(wording.figures().date(line.lastContact())));
  }

  private static String label(Wording wording, Sort sort, @Nullable String currency) {
    return switch (sort) {
      case ACCOUNT -> wording.say("col_account");
      case CUSTOMER -> wording.say("col_customer");
      case PRODUCT -> wording.say("col_product");
      case DPD -> wording.say("col_dpd");
      case OVERDUE -> wording.say("col_overdue", currency);
      case OUTSTANDING -> wording.say("col_outstanding", currency);
      case LAST_CONTACT -> wording.say("col_last_contact");
    };
  }

  private static String key(Sort sort) {
    return sort.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static List<Option> buckets(Wording wording, @Nullable Bucket chosen) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", wording.say("filter_bucket_all"), chosen == null));
    for (Bucket bucket : Bucket.values()) {
      options.add(new Option(bucket.label(), Buckets.name(wording, bucket), bucket == chosen));
    }
    return options;
  }

  private static List<Option> products(Wording wording, String chosen, List<String> products) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", wording.say("filter_product_all"), chosen.isEmpty()));
    products.forEach(
        name -> options.add(new Option(name, wording.product(name), name.equals(chosen))));
    return options;
  }

  private static List<Option> sorts(Wording wording, Sort chosen) {
    List<Option> options = new ArrayList<>();
    for (Sort sort : Sort.values()) {
      options.add(new Option(sort.name(), wording.code("sort", sort.name()), sort == chosen));
    }
    return options;
  }

  private static Option size(int rows, AccountFilter filter) {
    String text = Integer.toString(rows);
    return new Option(text, text, rows == filter.size());
  }
}
