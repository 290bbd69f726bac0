package org.tahsil.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.tahsil.audit.domain.StoredEntry;
import org.tahsil.audit.domain.StoredEntry.About;
import org.tahsil.audit.domain.StoredEntry.Content;
import org.tahsil.shared.store.Times;

/** Entries with all that is sealed of them. */
final class StoredEntries {

  /** Of {@code timeline_entry e} and {@code customer c}. */
  static final String COLUMNS =
      """
      e.entry_id, c.tenant_id, e.customer_id, e.account_id, e.at, e.kind, e.actor,
      cast(e.facts as text) as facts, e.dedupe_key, e.recorded_at, e.written_by
      """;

  private StoredEntries() {}

  static StoredEntry of(ResultSet row) throws SQLException {
    About about = new About(row.getLong("customer_id"), row.getObject("account_id", Long.class));
    Content content =
        new Content(
            about,
            Times.certain(row, "at"),
            row.getString("kind"),
            row.getString("actor"),
            Facts.typed(row.getString("facts")),
            row.getString("dedupe_key"));
    return new StoredEntry(
        row.getLong("entry_id"),
        row.getString("tenant_id"),
        content,
        Times.certain(row, "recorded_at"),
        row.getLong("written_by"));
  }
}
