package org.tahsil.delinquency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.ReAgeing.Spell;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.store.Columns;
import org.tahsil.shared.store.FewRows;

/** Dates from which items count by a cause, and when it re-ages them: appended, undone, kept. */
@ApplicationScoped
public class ReAgeingStore {

  private static final String WANTED =
      """
      with wanted as (
        select :portfolio::bigint as portfolio_id, w.*
        from unnest(:accounts::bigint[], :causes::uuid[], :from::date[], :to::date[])
          w(account_id, cause, from_on, to_on))
      """;

  private static final String UNDO =
      WANTED
          + """
          update re_ageing r set undone_on = :today from wanted w
          where r.cause = any(:causes::uuid[]) and r.cause = w.cause and r.undone_on is null
            and (r.from_on, r.to_on) is distinct from (w.from_on, w.to_on)
          returning r.cause
          """;

  private static final String TELL =
      WANTED
          + """
          insert into re_ageing (portfolio_id, account_id, cause, from_on, to_on, known_on)
          select w.portfolio_id, w.account_id, w.cause, w.from_on, w.to_on, :today
          from wanted w
          where w.from_on is not null
            and not exists (select from re_ageing r where r.cause = w.cause and r.undone_on is null)
            and exists (select from re_aged_item i where i.cause = w.cause)
          order by w.account_id, w.cause
          returning cause
          """;

  @Inject private Jdbi jdbi;

  /** What a cause covers is told once: more would change what was known of its earlier spells. */
  public void prepare(long account, UUID cause, Map<ItemRef, LocalDate> countedFrom) {
    jdbi.useHandle(
        handle ->
            Columns.of(List.copyOf(countedFrom.entrySet()))
                .text("items", entry -> entry.getKey().value())
                .text("dates", Map.Entry::getValue)
                .bindTo(
                    handle.createUpdate(
                        """
                        insert into re_aged_item (cause, account_id, item_no, counted_from)
                        select :cause, i.account_id, i.item_no, w.counted_from
                        from item i
                          join unnest(:items::text[], :dates::date[]) w(item_ref, counted_from)
                            using (item_ref)
                        where i.account_id = :account
                          and not exists (select from re_aged_item where cause = :cause)
                        on conflict do nothing
                        """))
                .bind("cause", cause)
                .bind("account", account)
                .execute());
  }

  /** Writes spells that differ from those that stand, and gives them. */
  public List<Spell> set(Portfolio portfolio, LocalDate today, List<Spell> spells) {
    return jdbi.withHandle(
        handle -> {
          FewRows.expectedBy(handle);
          Set<UUID> changed = new HashSet<>(causes(handle, UNDO, portfolio, today, spells));
          changed.addAll(causes(handle, TELL, portfolio, today, spells));
          return spells.stream().filter(spell -> changed.contains(spell.cause())).toList();
        });
  }

  public Optional<LocalDate> newest(long account) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select from_on from re_ageing where account_id = :account and undone_on is null
                    order by from_on desc limit 1
                    """)
                .bind("account", account)
                .mapTo(LocalDate.class)
                .findOne());
  }

  private static List<UUID> causes(
      Handle handle, String sql, Portfolio portfolio, LocalDate today, List<Spell> spells) {
    return Columns.of(spells)
        .number("accounts", Spell::accountId)
        .text("causes", Spell::cause)
        .text("from", Spell::from)
        .text("to", Spell::to)
        .bindTo(handle.createQuery(sql))
        .bind("portfolio", portfolio.id().value())
        .bind("today", today)
        .mapTo(UUID.class)
        .list();
  }
}
