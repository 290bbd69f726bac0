package org.tahsil.escalation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.escalation.ChecklistItem;
import org.tahsil.escalation.Escalation;
import org.tahsil.escalation.Escalation.Item;
import org.tahsil.escalation.EscalationQuery;
import org.tahsil.escalation.StepSettings;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.store.Columns;

/** Escalations with what their customers owe now, and their checklists. */
@ApplicationScoped
public class EscalationStore {

  private static final String FOUND =
      """
      select e.*, u.customer_ref, u.name, g.code as agency_code, b.account_ref,
          coalesce(b.overdue_all, 0) as overdue_all, coalesce(b.stake_all, 0) as stake_all,
          coalesce(b.dpd, 0) as dpd, s.begun_minor
      from escalation e join customer u using (customer_id) left join agency g using (agency_id)
        cross join lateral (
          select sum(n.overdue_minor) as overdue_all,
            sum(n.overdue_minor + n.disputed_minor) as stake_all,
            max(coalesce(n.frozen_dpd, :today::date + :counts - n.aged_from, 0)) as dpd,
            (array_agg(a.account_ref order by n.overdue_minor desc nulls last, a.account_ref))[1]
              as account_ref
          from account a left join age_now n using (account_id)
          where a.customer_id = e.customer_id and a.portfolio_id = e.portfolio_id) b
        cross join lateral (
          select sum(x.overdue_minor)::bigint as begun_minor from escalation_account x
          where x.escalation_id = e.escalation_id) s
      where e.portfolio_id = :portfolio
      """;

  private static final String LIST =
      FOUND
          + """
          and (:step::text is null or e.step = :step) and (:state::text is null or e.state = :state)
          and (:agency::text is null or g.code = :agency)
          and (:case::bigint is null or e.case_id = :case)
          and (not :open or e.ended_on is null)
          and (:after::bigint is null or e.escalation_id < :after)
          order by e.escalation_id desc limit :limit
          """;

  private static final String ITEMS =
      """
      select i.*, t.reference as document, t.item_on, t.note, t.acted_by, t.acted_on
      from escalation_item i left join lateral (
        select * from escalation_act a
        where a.escalation_id = i.escalation_id and a.item = i.code
        order by a.version desc limit 1) t on true
      where i.escalation_id = any(:ids) order by i.escalation_id, i.place
      """;

  @Inject private Jdbi jdbi;

  /** The newest first. */
  public List<Escalation> list(Portfolio portfolio, LocalDate today, EscalationQuery query) {
    return jdbi.withHandle(
        handle ->
            read(
                handle,
                bound(handle.createQuery(LIST), portfolio, today)
                    .bind("step", name(query.step()))
                    .bind("state", name(query.state()))
                    .bind("agency", query.agency())
                    .bind("case", query.caseId())
                    .bind("open", query.open())
                    .bind("after", query.after())
                    .bind("limit", query.limit()),
                portfolio));
  }

  public Optional<Escalation> find(Portfolio portfolio, LocalDate today, long id) {
    return jdbi.withHandle(
        handle ->
            read(
                    handle,
                    bound(
                            handle.createQuery(FOUND + " and e.escalation_id = :id"),
                            portfolio,
                            today)
                        .bind("id", id),
                    portfolio)
                .stream()
                .findFirst());
  }

  private static @Nullable String name(@Nullable Enum<?> choice) {
    return choice == null ? null : choice.name();
  }

  /** The rows, then the checklists of all of them at once. */
  private static List<Escalation> read(Handle handle, Query query, Portfolio portfolio) {
    List<Escalation> rows =
        query.map((row, context) -> EscalationRows.found(row, portfolio, List.of())).list();
    Map<Long, List<Item>> items = new HashMap<>();
    handle
        .createQuery(ITEMS)
        .bind("ids", rows.stream().map(Escalation::id).toArray(Long[]::new))
        .map(
            (row, context) ->
                items
                    .computeIfAbsent(row.getLong("escalation_id"), id -> new ArrayList<>())
                    .add(EscalationRows.item(row)))
        .list();
    return rows.stream().map(one -> with(one, items.getOrDefault(one.id(), List.of()))).toList();
  }

  private static Escalation with(Escalation one, List<Item> items) {
    return new Escalation(
        one.id(),
        one.caseId(),
        one.step(),
        one.state(),
        one.party(),
        one.agency(),
        one.team(),
        one.approveFrom(),
        one.pauses(),
        one.overdue(),
        one.atStake(),
        one.daysPastDue(),
        one.begunWith(),
        one.dates(),
        items,
        one.version());
  }

  private static Query bound(Query query, Portfolio portfolio, LocalDate today) {
    return query
        .bind("portfolio", portfolio.id().value())
        .bind("today", today)
        .bind("counts", portfolio.convention().dueDateCounts());
  }

  /** A step to propose, by surrogate keys. */
  public record NewEscalation(
      long caseId, @Nullable Long agency, StepSettings rule, String by, LocalDate on) {}

  /** The key of a new proposal; null if the case has one. Its first act is still to be noted. */
  public @Nullable Long add(Portfolio portfolio, NewEscalation wish) {
    Money from = wish.rule().approveFrom();
    return jdbi.withHandle(
        handle -> {
          Long id =
              handle
                  .createQuery(
                      """
                      insert into escalation (portfolio_id, customer_id, case_id, step, agency_id,
                          team, approve_from_minor, pauses, state, proposed_by, proposed_on)
                      select k.portfolio_id, k.customer_id, k.case_id, :step, :agency, :team, :from,
                        :pauses, 'PROPOSED', :by, :on
                      from collection_case k
                      where k.case_id = :case and k.portfolio_id = :portfolio
                      on conflict (case_id) where state in ('PROPOSED', 'PENDING_APPROVAL')
                        do nothing
                      returning escalation_id
                      """)
                  .bind("portfolio", portfolio.id().value())
                  .bind("case", wish.caseId())
                  .bind("step", wish.rule().step().name())
                  .bind("agency", wish.agency())
                  .bind("team", wish.rule().team())
                  .bind("from", from == null ? null : (Long) from.minor())
                  .bind("pauses", wish.rule().pauses())
                  .bind("by", wish.by())
                  .bind("on", wish.on())
                  .mapTo(Long.class)
                  .findOne()
                  .orElse(null);
          if (id != null) {
            addItems(handle, id, wish.rule().checklist());
          }
          return id;
        });
  }

  private static void addItems(Handle handle, long id, List<ChecklistItem> items) {
    ItemColumns.of(items)
        .bindTo(
            handle.createUpdate(
                """
                insert into escalation_item (escalation_id, place, code, required, reference,
                    date_rule, days)
                select :id, place, code, required, reference, date_rule, days
                """
                    + ItemColumns.ROWS))
        .bind("id", id)
        .execute();
  }

  /** Columns of items, in their order. */
  static final class ItemColumns {
    static final String ROWS =
        """
        from unnest(:codes::text[], :required::boolean[], :references::boolean[], :rules::text[],
            :days::bigint[]) with ordinality
          i(code, required, reference, date_rule, days, place)
        """;

    private ItemColumns() {}

    static Columns<ChecklistItem> of(List<ChecklistItem> items) {
      return Columns.of(items)
          .text("codes", ChecklistItem::code)
          .text("required", ChecklistItem::required)
          .text("references", ChecklistItem::reference)
          .text("rules", ChecklistItem::date)
          .number("days", item -> (long) item.days());
    }
  }
}
