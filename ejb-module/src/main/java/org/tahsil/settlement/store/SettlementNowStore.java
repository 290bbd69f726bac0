package org.tahsil.settlement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.settlement.store.KnownSettlement.Verdict;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.store.ChangeLog;
import org.tahsil.shared.store.Columns;
import org.tahsil.shared.store.FewRows;

/** What offers came to, written in sets; and each change of state, appended. */
@ApplicationScoped
public class SettlementNowStore {

  /** Payments lock accounts in this order, too. */
  private static final String LOCK_DUE =
      """
      select account_id from account
      where account_id = any(array(
          select account_id from settlement_now
          where portfolio_id = :portfolio and account_id between :from and :to
            and next_look_on <= :date and finished_on < :date))
      order by account_id for no key update
      """;

  private static final String WRITE =
      """
      update settlement_now n
      set state = w.state, since = w.since, counted_minor = w.counted, waived_minor = w.waived,
        next_look_on = w.next_look, finished_on = w.finished
      from unnest(:ids::bigint[], :states::text[], :since::date[], :counted::bigint[],
          :waived::bigint[], :looks::date[], :finished::date[])
        w(settlement_id, state, since, counted, waived, next_look, finished)
      where n.settlement_id = any(:ids::bigint[]) and n.settlement_id = w.settlement_id
      """;

  private static final String CHANGE =
      """
      insert into settlement_change (settlement_id, account_id, on_date, from_state, to_state,
          counted_minor, waived_minor, night_id)
      select w.settlement_id, w.account_id, :date, w.was, w.became, w.counted, w.waived, :night::uuid
      from unnest(:ids::bigint[], :accounts::bigint[], :was::text[], :became::text[],
          :counted::bigint[], :waived::bigint[])
        w(settlement_id, account_id, was, became, counted, waived)
      order by w.settlement_id
      returning settlement_id, change_id
      """;

  @Inject private Jdbi jdbi;

  /** Locks and names the accounts of a unit of which an offer may end with this date. */
  public List<Long> lockDue(NightUnit unit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LOCK_DUE)
                .bind("portfolio", unit.portfolio().value())
                .bind("from", unit.fromAccount())
                .bind("to", unit.toAccount())
                .bind("date", unit.businessDate())
                .mapTo(Long.class)
                .list());
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
        .number("ids", verdict -> verdict.bid().id())
        .text("states", verdict -> verdict.outcome().state())
        .text("since", verdict -> verdict.outcome().since())
        .number("counted", verdict -> verdict.outcome().paid())
        .number("waived", verdict -> verdict.outcome().waived())
        .text("looks", verdict -> verdict.outcome().nextLook())
        .text("finished", verdict -> verdict.bid().finished())
        .bindTo(handle.createUpdate(WRITE))
        .execute();
  }

  private static Columns<Verdict> changes(List<Verdict> verdicts) {
    return Columns.of(verdicts.stream().filter(Verdict::changesState).toList())
        .number("ids", verdict -> verdict.bid().id())
        .number("accounts", verdict -> verdict.known().owner().accountId())
        .text("was", verdict -> verdict.known().now().standing().state())
        .text("became", verdict -> verdict.outcome().state())
        .number("counted", verdict -> verdict.outcome().paid())
        .number("waived", verdict -> verdict.outcome().waived());
  }

  /**
   * The hold that lasts while one is offered.
   *
   * @param hold null: none does any more
   */
  public record HeldOffer(long settlement, @Nullable UUID hold) {}

  public void hold(List<HeldOffer> offers) {
    if (!offers.isEmpty()) {
      jdbi.useHandle(
          handle ->
              Columns.of(offers)
                  .number("ids", HeldOffer::settlement)
                  .text("holds", HeldOffer::hold)
                  .bindTo(
                      handle.createUpdate(
                          """
                          update settlement_now n set hold_key = h.hold_key
                          from unnest(:ids::bigint[], :holds::uuid[]) h(settlement_id, hold_key)
                          where n.settlement_id = h.settlement_id
                          """))
                  .execute());
    }
  }
}
