package org.tahsil.intake.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Books;
import org.tahsil.account.CustomerRow;
import org.tahsil.account.Portfolio;
import org.tahsil.intake.domain.BadCell;
import org.tahsil.intake.domain.Cells;
import org.tahsil.intake.domain.Layout;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.outcome.RowOutcome;

/** Customers of the portfolio's tenant. */
@Dependent
public class CustomersKind implements Kind<CustomerRow> {
  static final List<String> DETAILS =
      List.of(
          "type",
          "email",
          "phone",
          "preferred_channel",
          "language",
          "time_zone",
          "country",
          "city",
          "date_of_birth",
          "monthly_income");

  private final Books books;

  @Inject
  public CustomersKind(Books books) {
    this.books = books;
  }

  @Override
  public String name() {
    return "customers";
  }

  @Override
  public Layout layout() {
    return new Layout(List.of("customer_ref", "name"), DETAILS);
  }

  @Override
  public CustomerRow read(Cells cells) {
    return read(cells, cells.text("name", 200));
  }

  @Override
  public Object subject(CustomerRow row) {
    return row.ref();
  }

  @Override
  public List<RowOutcome> take(Portfolio portfolio, List<CustomerRow> rows) {
    return books.takeCustomers(portfolio.tenant(), rows);
  }

  /** Reads a customer whose name is known already. */
  static CustomerRow read(Cells cells, String name) {
    return new CustomerRow(
        cells.reference("customer_ref", CustomerRef::new),
        name,
        cells.optionalCode("type"),
        email(cells),
        cells.optionalText("phone", 40),
        cells.optionalCode("preferred_channel"),
        language(cells),
        zone(cells),
        cells.optionalText("country", 64),
        cells.optionalText("city", 128),
        cells.optionalDate("date_of_birth"),
        cells.optionalNumber("monthly_income", 999_999_999_999L, 4));
  }

  private static @Nullable String email(Cells cells) {
    String email = cells.optionalText("email", 254);
    if (email != null && !email.matches("[^@\\s]+@[^@\\s]+")) {
      throw new BadCell("email", "BAD_EMAIL", email);
    }
    return email;
  }

  private static @Nullable String language(Cells cells) {
    String language = cells.optionalText("language", 35);
    if (language != null && !language.matches("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*")) {
      throw new BadCell("language", "BAD_LANGUAGE", language);
    }
    return language;
  }

  private static @Nullable ZoneId zone(Cells cells) {
    String zone = cells.optionalText("time_zone", 64);
    try {
      return zone == null ? null : ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      throw new BadCell("time_zone", "BAD_TIME_ZONE", zone);
    }
  }
}
