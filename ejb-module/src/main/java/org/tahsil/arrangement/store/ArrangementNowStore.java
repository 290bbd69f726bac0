package org.tahsil.arrangement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.arrangement.domain.Judgement;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.store.ChangeLog;
import org.tahsil.shared.store.Columns;
import org.tahsil.shared.store.FewRows;

/** What arrangements came to, written in sets; and each change of state, appended. */
@ApplicationScoped
public class ArrangementNowStore {

  private static final String DUE =
      """
      select a.account_id from account a
      where a.account_id in (
        select account_id from arrangement_now
        where portfolio_id = :portfolio and account_id between :from and :to and state = 'OPEN'
          and next_look_on <= :date and finished_on < :date)
      order by a.account_id for no key update of a
      """;

  private static final String LOCK =
      """
      select account_id from arrangement_now where account_id = any(:accounts)
      order by account_id, arrangement_id for no key update
      """;

  private static final String WRITE =
      """
      update arrangement_now n
      set state = w.state, since = w.since, counted_minor = w.counted, next_due_on = w.next_due,
        next_look_on = w.next_look, finished_on = w.finished
      from unnest(:ids::bigint[], :states::text[], :since::date[], :counted::bigint[],
          :dues::date[], :looks::date[], :finished::date[])
        w(arrangement_id, state, since, counted, next_due, next_look, finished)
      where n.arrangement_id = any(:ids::bigint[]) and n.arrangement_id = w.arrangement_id
      """;

  private static final String CHANGE =
      """
      insert into arrangement_change (arrangement_id, account_id, on_date, from_state, to_state,
          counted_minor, night_id)
      select w.arrangement_id, w.account_id, :date, w.was, w.became, w.counted, :night::uuid
      from unnest(:ids::bigint[], :accounts::bigint[], :was::text[], :became::text[],
          :counted::bigint[]) w(arrangement_id, account_id, was, became, counted)
      order by w.arrangement_id
      returning arrangement_id, change_id
      """;

  /** Those of an account and date raised one alert, which stands while one of them is failed. */
  private static final String HEALED =
      """
      select distinct c.account_id, c.on_date
      from arrangement_change c
      where c.arrangement_id = any(:ids) and c.to_state in ('BROKEN', 'PARTLY_KEPT')
        and not exists (
          select from arrangement_now n join arrangement_change o using (arrangement_id)
          where n.account_id = c.account_id and n.state in ('BROKEN', 'PARTLY_KEPT')
            and o.on_date = c.on_date and o.to_state in ('BROKEN', 'PARTLY_KEPT'))
      """;

  @Inject private Jdbi jdbi;

  /** An account (surrogate key) and a date on which its arrangements were found to have failed. */
  public record Failed(long account, LocalDate on) {}

  /** When these were found to have failed, but for dates of which another one still has. */
  public List<Failed> healed(List<Long> arrangements) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(HEALED)
                .bind("ids", arrangements.toArray(Long[]::new))
                .map(
                    (row, context) -> new Failed(row.getLong(1), row.getObject(2, LocalDate.class)))
                .list());
  }

  /** A judgement to be written over what stood before. */
  public record Verdict(KnownArrangement known, LocalDate finished, Judgement judgement) {

    /** Whether anything of the row differs. */
    public boolean isNew() {
      KnownArrangement.Row now = known.now();
      return !now.equals(
          new KnownArrangement.Row(
              judgement.state(),
              judgement.since(),
              judgement.counted(),
              judgement.nextDue(),
              judgement.nextLook(),
              finished));
    }

    public boolean changesState() {
      return known.now().state() != judgement.state();
    }
  }

  /**
   * Locks and names the accounts of a unit of which an open arrangement may end with this date.
   * Whoever posts money locks them first as well, before what ageing and judging keep of them.
   */
  public List<Long> due(NightUnit unit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(DUE)
                .bind("portfolio", unit.portfolio().value())
                .bind("from", unit.fromAccount())
                .bind("to", unit.toAccount())
                .bind("date", unit.businessDate())
                .mapTo(Long.class)
                .list());
  }

  /** Locks what stands of these accounts, and names those that have any arrangement. */
  public Set<Long> lock(Collection<Long> accounts) {
    return jdbi.withHandle(
        handle -> {
          FewRows.expectedBy(handle);
          return new LinkedHashSet<>(
              handle
                  .createQuery(LOCK)
                  .bind("accounts", accounts.toArray(Long[]::new))
                  .mapTo(Long.class)
                  .list());
        });
  }

  /** Writes judgements, and notes those that change a state; gives the numbers of the changes. */
  public Map<Long, Long> write(List<Verdict> verdicts, LocalDate date, @Nullable UUID night) {
    return jdbi.withHandle(
        handle -> {
          FewRows.expectedBy(handle);
          update(handle, verdicts);
          return ChangeLog.append(handle, CHANGE, changes(verdicts), date, night);
        });
  }

  private static void update(Handle handle, List<Verdict> verdicts) {
    Columns.of(verdicts)
        .number("ids", verdict -> verdict.known().pledge().id())
        .text("states", verdict -> verdict.judgement().state())
        .text("since", verdict -> verdict.judgement().since())
        .number("counted", verdict -> verdict.judgement().counted())
        .text("dues", verdict -> verdict.judgement().nextDue())
        .text("looks", verdict -> verdict.judgement().nextLook())
        .text("finished", Verdict::finished)
        .bindTo(handle.createUpdate(WRITE))
        .execute();
  }

  private static Columns<Verdict> changes(List<Verdict> verdicts) {
    return Columns.of(verdicts.stream().filter(Verdict::changesState).toList())
        .number("ids", verdict -> verdict.known().pledge().id())
        .number("accounts", verdict -> verdict.known().owner().accountId())
        .text("was", verdict -> verdict.known().now().state())
        .text("became", verdict -> verdict.judgement().state())
        .number("counted", verdict -> verdict.judgement().counted());
  }
}
