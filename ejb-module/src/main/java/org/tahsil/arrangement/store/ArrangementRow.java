package org.tahsil.arrangement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.arrangement.Arrangement.Ending;
import org.tahsil.arrangement.Arrangement.Making;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.arrangement.domain.Allowance;
import org.tahsil.arrangement.domain.Moment;
import org.tahsil.arrangement.domain.Part;
import org.tahsil.arrangement.domain.Pledge;
import org.tahsil.arrangement.store.KnownArrangement.Owner;
import org.tahsil.arrangement.store.KnownArrangement.Row;
import org.tahsil.shared.id.AccountRef;

/** Reads what the facts' statement gives. */
final class ArrangementRow {

  private ArrangementRow() {}

  static KnownArrangement read(ResultSet row) throws SQLException {
    return new KnownArrangement(
        pledge(row),
        row.getObject("arrangement_key", UUID.class),
        new Owner(
            row.getLong("account_id"),
            row.getLong("customer_id"),
            new AccountRef(row.getString("account_ref"))),
        ArrangementKind.valueOf(row.getString("kind")),
        new Making(
            row.getString("made_by"),
            date(row, "made_on"),
            row.getTimestamp("made_at").toInstant(),
            row.getString("note"),
            row.getObject("replaces_key", UUID.class)),
        ending(row),
        row.getObject("re_age_after", Integer.class),
        new Row(
            ArrangementState.valueOf(row.getString("state")),
            date(row, "since"),
            row.getLong("counted_minor"),
            row.getObject("next_due_on", LocalDate.class),
            row.getObject("next_look_on", LocalDate.class),
            date(row, "finished_on")));
  }

  private static Pledge pledge(ResultSet row) throws SQLException {
    String action = row.getString("action");
    return new Pledge(
        row.getLong("arrangement_id"),
        new Moment(date(row, "made_on"), row.getLong("last_posting")),
        parts(row),
        new Allowance(
            row.getInt("grace_days"),
            row.getLong("tolerance_minor"),
            row.getBigDecimal("tolerance_percent"),
            row.getInt("missed_allowed")),
        action == null
            ? null
            : new Pledge.Ending(
                ArrangementState.valueOf(action),
                new Moment(date(row, "acted_on"), row.getLong("ended_posting"))),
        date(row, "finished_on"));
  }

  private static List<Part> parts(ResultSet row) throws SQLException {
    String[] dues = (String[]) row.getArray("dues").getArray();
    Long[] amounts = (Long[]) row.getArray("amounts").getArray();
    List<Part> parts = new ArrayList<>();
    for (int no = 0; no < dues.length; no++) {
      parts.add(new Part(no + 1, LocalDate.parse(dues[no]), amounts[no]));
    }
    return parts;
  }

  private static @Nullable Ending ending(ResultSet row) throws SQLException {
    return row.getString("action") == null
        ? null
        : new Ending(
            row.getString("acted_by"),
            date(row, "acted_on"),
            row.getString("reason"),
            row.getObject("successor_key", UUID.class));
  }

  private static LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
