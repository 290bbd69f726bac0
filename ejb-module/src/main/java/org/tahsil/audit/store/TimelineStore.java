package org.tahsil.audit.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.audit.Timeline.Page;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.audit.domain.PersonalFacts;

/** Rows of the timeline. */
@Dependent
public class TimelineStore {
  private static final String INSERT =
      """
      insert into timeline_entry (customer_id, account_id, at, kind, actor, facts, dedupe_key)
      select customer_id, account_id, cast(at as timestamptz), kind, actor,
             cast(facts as jsonb), dedupe_key
        from unnest(:customers, :accounts, :ats, :kinds, :actors, :facts, :keys)
             as given(customer_id, account_id, at, kind, actor, facts, dedupe_key)
      on conflict on constraint timeline_once do nothing
      """;

  private static final String PAGE =
      """
      select entry_id, customer_id, account_id, at, kind, actor, cast(facts as text) as facts,
             dedupe_key
        from timeline_entry
       where customer_id = :customer
         and (account_id = :account or account_id is null)
         and (cast(:before as bigint) is null or (at, entry_id) <
              (select e.at, e.entry_id from timeline_entry e where e.entry_id = :before))
       order by at desc, entry_id desc
       limit :limit
      """;

  private static final String PLAIN_WORDS =
      """
      select exists (
        select from timeline_entry t cross join lateral jsonb_each_text(t.facts) f
         where t.customer_id = :customer and f.key <> all (:plain)
           and not (f.key = 'reason' and t.actor = 'system') and not starts_with(f.value, :mark))
      """;

  /** The same order everywhere: two writers of the same keys wait for each other, no deadlock. */
  private static final Comparator<TimelineEntry> BY_KEY =
      Comparator.comparingLong(TimelineEntry::customerId).thenComparing(TimelineEntry::dedupeKey);

  private final Jdbi jdbi;
  private final PersonalWords words;

  @Inject
  public TimelineStore(Jdbi jdbi, PersonalWords words) {
    this.jdbi = jdbi;
    this.words = words;
  }

  /** Whether personal facts of a customer stand unsealed. */
  public boolean hasPlainWords(long customer) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(PLAIN_WORDS)
                .bind("customer", customer)
                .bindArray("plain", String.class, PersonalFacts.PLAIN.toArray())
                .bind("mark", PersonalWords.MARK)
                .mapTo(Boolean.class)
                .one());
  }

  /** Inserts what is new in one statement. */
  public void append(List<TimelineEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    List<TimelineEntry> sorted = words.sealed(entries.stream().sorted(BY_KEY).toList());
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(INSERT)
                .bindArray("customers", Long.class, column(sorted, TimelineEntry::customerId))
                .bindArray("accounts", Long.class, column(sorted, TimelineEntry::accountId))
                .bindArray("ats", String.class, column(sorted, entry -> entry.at().toString()))
                .bindArray("kinds", String.class, column(sorted, TimelineEntry::kind))
                .bindArray("actors", String.class, column(sorted, TimelineEntry::actor))
                .bindArray(
                    "facts", String.class, column(sorted, entry -> Facts.json(entry.facts())))
                .bindArray("keys", String.class, column(sorted, TimelineEntry::dedupeKey))
                .execute());
  }

  /** A page, newest first; {@code before} is the id of the last entry seen. */
  public Page page(long accountId, long customerId, @Nullable Long before, int limit) {
    List<Numbered> rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(PAGE)
                    .bind("customer", customerId)
                    .bind("account", accountId)
                    .bind("before", before)
                    .bind("limit", limit + 1)
                    .map((rs, context) -> numbered(rs))
                    .list());
    List<Numbered> shown = rows.subList(0, Math.min(limit, rows.size()));
    Long next = rows.size() > limit ? shown.get(shown.size() - 1).id() : null;
    return new Page(words.opened(customerId, shown.stream().map(Numbered::entry).toList()), next);
  }

  private static Object[] column(
      List<TimelineEntry> entries, Function<TimelineEntry, @Nullable Object> field) {
    return entries.stream().map(field).toArray();
  }

  private static Numbered numbered(ResultSet row) throws SQLException {
    TimelineEntry entry =
        new TimelineEntry(
            row.getLong("customer_id"),
            row.getObject("account_id", Long.class),
            row.getTimestamp("at").toInstant(),
            row.getString("kind"),
            row.getString("actor"),
            Facts.read(row.getString("facts")),
            row.getString("dedupe_key"));
    return new Numbered(row.getLong("entry_id"), entry);
  }

  private record Numbered(long id, TimelineEntry entry) {}
}
