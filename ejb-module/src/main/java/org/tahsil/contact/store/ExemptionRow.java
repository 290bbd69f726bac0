package org.tahsil.contact.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.Exemption;
import org.tahsil.contact.Exemption.Asking;
import org.tahsil.contact.Exemption.Word;
import org.tahsil.contact.ExemptionState;
import org.tahsil.contact.ExemptionWish;
import org.tahsil.contact.store.ExemptionStore.Known;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.store.Times;

/** Rows of exemptions as what they stand for. */
final class ExemptionRow {

  private ExemptionRow() {}

  static Known known(ResultSet row) throws SQLException {
    return new Known(
        row.getLong("customer_id"),
        row.getObject("account_id", Long.class),
        new Exemption(
            row.getLong("exemption_id"),
            row.getObject("exemption_key", UUID.class),
            wish(row),
            ExemptionState.valueOf(row.getString("state")),
            new Asking(
                row.getString("asked_by"),
                row.getObject("asked_on", LocalDate.class),
                Times.certain(row, "asked_at"),
                row.getObject("approval_key", UUID.class)),
            word(row, "said", "said_note"),
            word(row, "ended", "end_note")));
  }

  private static ExemptionWish wish(ResultSet row) throws SQLException {
    String account = row.getString("account_ref");
    String channel = row.getString("channel");
    return new ExemptionWish(
        new CustomerRef(row.getString("customer_ref")),
        account == null ? null : new AccountRef(account),
        row.getString("rule"),
        channel == null ? null : ContactChannel.valueOf(channel),
        row.getObject("until_on", LocalDate.class),
        row.getString("reason"));
  }

  private static @Nullable Word word(ResultSet row, String what, String note) throws SQLException {
    String by = row.getString(what + "_by");
    return by == null
        ? null
        : new Word(
            by,
            row.getObject(what + "_on", LocalDate.class),
            Times.certain(row, what + "_at"),
            row.getString(note));
  }
}
