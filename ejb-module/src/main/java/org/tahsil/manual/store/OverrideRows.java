package org.tahsil.manual.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.manual.Automation;
import org.tahsil.manual.ManualOverride;
import org.tahsil.manual.ManualOverride.Concerned;
import org.tahsil.manual.ManualOverride.Placing;
import org.tahsil.manual.ManualOverride.Word;
import org.tahsil.manual.OverrideReason;
import org.tahsil.manual.OverrideState;
import org.tahsil.manual.store.OverrideStore.Known;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.money.Money;

/** Rows of overrides as what they stand for. */
final class OverrideRows {

  private OverrideRows() {}

  static Known known(ResultSet row, Portfolio portfolio) throws SQLException {
    return new Known(
        row.getLong("account_id"),
        row.getLong("customer_id"),
        new ManualOverride(
            row.getLong("override_id"),
            row.getObject("override_key", UUID.class),
            new Concerned(
                new AccountRef(row.getString("account_ref")),
                new CustomerRef(row.getString("customer_ref")),
                row.getString("name"),
                Money.ofMinor(row.getLong("overdue_minor"), portfolio.currency())),
            stops((String[]) row.getArray("stops").getArray()),
            OverrideReason.valueOf(row.getString("reason")),
            row.getString("note"),
            row.getObject("from_on", LocalDate.class),
            row.getObject("to_on", LocalDate.class),
            row.getObject("begins_on", LocalDate.class),
            row.getObject("ends_on", LocalDate.class),
            OverrideState.valueOf(row.getString("state")),
            placing(row),
            word(row, "decided_by", "decided_on", "decision_note"),
            word(row, "ended_by", "ended_on", "end_note")));
  }

  private static Placing placing(ResultSet row) throws SQLException {
    return new Placing(
        row.getString("placed_by"),
        row.getObject("placed_on", LocalDate.class),
        row.getObject("placed_at", OffsetDateTime.class).toInstant(),
        row.getObject("approval_key", UUID.class));
  }

  private static @Nullable Word word(ResultSet row, String by, String on, String note)
      throws SQLException {
    String who = row.getString(by);
    return who == null
        ? null
        : new Word(who, row.getObject(on, LocalDate.class), row.getString(note));
  }

  static Set<Automation> stops(String[] names) {
    return Arrays.stream(names).map(Automation::valueOf).collect(Collectors.toSet());
  }
}
