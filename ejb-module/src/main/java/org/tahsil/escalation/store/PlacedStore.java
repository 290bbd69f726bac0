package org.tahsil.escalation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.escalation.domain.PlacementFile.Placed;
import org.tahsil.escalation.domain.PlacementFile.Recalled;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.store.Columns;

/** Which accounts an agency was told of, and which not yet. */
@ApplicationScoped
public class PlacedStore {

  /**
   * Of an account x of a step: an agency still believes to have it by an earlier step. One has to
   * be told of the end before another, or the same one again, is told of a beginning.
   */
  private static final String ELSEWHERE =
      """
      exists (
        select from escalation_account y join escalation f using (escalation_id)
        where y.account_id = x.account_id and f.escalation_id < x.escalation_id
          and f.state in ('RECALLED', 'PAID') and y.placed_in is not null and y.recalled_in is null)
      """;

  /** Of an account x of a step: a hold other than the step's own stops contact. */
  private static final String HELD =
      """
      exists (
        select from hold o where o.account_id = x.account_id and o.undone_on is null
          and 'CONTACT' = any(o.stops) and o.item_no is null and o.from_on <= :today
          and (o.to_on is null or o.to_on > :today)
          and o.hold_key is distinct from x.hold_key)
      """;

  /** Of an account x of a step: the customer and the lender have agreed on something that runs. */
  private static final String AGREED =
      """
      (exists (
        select from arrangement_now w where w.account_id = x.account_id and w.state = 'OPEN')
      or exists (
        select from settlement_now w
        where w.account_id = x.account_id and w.state in ('PENDING_APPROVAL', 'OFFERED')))
      """;

  /** Of an account x of a step: it can be told of today. */
  private static final String PLACEABLE =
      "(not " + ELSEWHERE + " and not " + HELD + " and not " + AGREED + ")";

  /** Of an account x that cannot: the first reason that keeps it back. */
  static final String WHY =
      "case when %s then 'RECALL_FIRST' when %s then 'CONTACT_HELD' when %s then 'AGREED_ON' end"
          .formatted(ELSEWHERE, HELD, AGREED);

  private static final String TO_PLACE =
      """
      select x.escalation_id, a.account_id, a.account_ref, u.customer_ref, u.name, n.overdue_minor,
        n.outstanding_minor,
        (select min(i.due_on) from item i where i.account_id = a.account_id and i.open_minor > 0)
          as oldest_due_on,
        coalesce(n.frozen_dpd, :today::date + :counts - n.aged_from, 0) as dpd, u.email, u.phone
      from escalation e join escalation_account x using (escalation_id)
        join account a using (account_id) join age_now n using (account_id)
        join customer u on u.customer_id = a.customer_id
      where e.portfolio_id = :portfolio and e.agency_id = :agency and e.state = 'ACTIVE'
        and x.placed_in is null and
      """
          + PLACEABLE
          + " order by a.account_ref limit :limit";

  private static final String RECALL_FIRST =
      """
      select g.code
      from escalation e join escalation_account x using (escalation_id)
        join escalation_account y using (account_id)
        join escalation f on f.escalation_id = y.escalation_id join agency g on g.agency_id = f.agency_id
      where e.portfolio_id = :portfolio and e.agency_id = :agency and e.state = 'ACTIVE'
        and x.placed_in is null and f.escalation_id < x.escalation_id
        and f.state in ('RECALLED', 'PAID') and y.placed_in is not null and y.recalled_in is null
      order by g.code limit 1
      """;

  private static final String TO_RECALL =
      """
      select x.escalation_id, a.account_id, a.account_ref, u.customer_ref, e.state, e.ended_on,
        n.overdue_minor
      from escalation e join escalation_account x using (escalation_id)
        join account a using (account_id) join age_now n using (account_id)
        join customer u on u.customer_id = a.customer_id
      where e.portfolio_id = :portfolio and e.agency_id = :agency
        and e.state in ('RECALLED', 'PAID') and x.placed_in is not null and x.recalled_in is null
      order by a.account_ref limit :limit
      """;

  /** An agency has an account until it gave it back, or a file called it back. */
  private static final String PLACED_ON =
      """
      select w.place
      from unnest(:agencies::text[], :accounts::text[], :dates::date[]) with ordinality
        w(agency, account, day, place)
      where exists (
        select from account a join escalation_account x using (account_id)
          join escalation e using (escalation_id) join agency g using (agency_id)
          join placement p on p.placement_id = x.placed_in
          left join placement r on r.placement_id = x.recalled_in
        where a.portfolio_id = :portfolio and a.account_ref = w.account
          and g.tenant_id = :tenant and g.code = w.agency and p.made_on <= w.day
          and (e.state <> 'RETURNED' or w.day <= e.ended_on)
          and (r.made_on is null or w.day <= r.made_on))
      """;

  @Inject private Jdbi jdbi;

  /** A row with the keys by which it is marked. */
  public record Line<R>(long escalation, long account, R row) {}

  /** An account of an agency on a day. */
  public record Question(String agency, String account, LocalDate day) {}

  /** Two who make files of one agency do so one after the other. */
  public void lock(long agency) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select 1 from agency where agency_id = :agency for no key update")
                .bind("agency", agency)
                .mapTo(Integer.class)
                .one());
  }

  /** The agency that has to be told of an end before this one can be told of a beginning. */
  public Optional<String> recallFirst(Portfolio portfolio, long agency) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(RECALL_FIRST)
                .bind("portfolio", portfolio.id().value())
                .bind("agency", agency)
                .mapTo(String.class)
                .findOne());
  }

  /** The accounts that the agency is to be told of, by reference. */
  public List<Line<Placed>> toPlace(Portfolio portfolio, long agency, LocalDate today, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(TO_PLACE)
                .bind("portfolio", portfolio.id().value())
                .bind("agency", agency)
                .bind("today", today)
                .bind("counts", portfolio.convention().dueDateCounts())
                .bind("limit", limit)
                .map((row, context) -> line(row, placed(row, portfolio)))
                .list());
  }

  /** The accounts that the agency is to leave alone, by reference. */
  public List<Line<Recalled>> toRecall(Portfolio portfolio, long agency, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(TO_RECALL)
                .bind("portfolio", portfolio.id().value())
                .bind("agency", agency)
                .bind("limit", limit)
                .map((row, context) -> line(row, recalled(row, portfolio)))
                .list());
  }

  /** Marks accounts as told of in a file. */
  public void placed(List<Line<Placed>> lines, long placement) {
    mark("placed_in", lines, placement);
  }

  /** Marks accounts as called back by a file. */
  public void recalled(List<Line<Recalled>> lines, long placement) {
    mark("recalled_in", lines, placement);
  }

  private <R> void mark(String column, List<Line<R>> lines, long placement) {
    String update =
        """
        update escalation_account x set %1$s = :placement
        from unnest(:escalations::bigint[], :accounts::bigint[]) l(escalation_id, account_id)
        where x.escalation_id = l.escalation_id and x.account_id = l.account_id
          and x.%1$s is null
        """
            .formatted(column);
    jdbi.useHandle(
        handle ->
            Columns.of(lines)
                .number("escalations", Line::escalation)
                .number("accounts", Line::account)
                .bindTo(handle.createUpdate(update))
                .bind("placement", placement)
                .execute());
  }

  /** The places, from 1, of the questions to which the answer is yes: told of, and not over. */
  public Set<Integer> placedOn(Portfolio portfolio, List<Question> questions) {
    return jdbi.withHandle(
        handle ->
            Columns.of(questions)
                .text("agencies", Question::agency)
                .text("accounts", Question::account)
                .text("dates", Question::day)
                .bindTo(handle.createQuery(PLACED_ON))
                .bind("portfolio", portfolio.id().value())
                .bind("tenant", portfolio.tenant().value())
                .mapTo(Integer.class)
                .set());
  }

  private static <R> Line<R> line(ResultSet row, R content) throws SQLException {
    return new Line<>(row.getLong("escalation_id"), row.getLong("account_id"), content);
  }

  private static Placed placed(ResultSet row, Portfolio portfolio) throws SQLException {
    return new Placed(
        row.getString("account_ref"),
        row.getString("customer_ref"),
        row.getString("name"),
        Money.ofMinor(row.getLong("overdue_minor"), portfolio.currency()),
        Money.ofMinor(row.getLong("outstanding_minor"), portfolio.currency()),
        row.getObject("oldest_due_on", LocalDate.class),
        row.getInt("dpd"),
        row.getString("email"),
        row.getString("phone"));
  }

  private static Recalled recalled(ResultSet row, Portfolio portfolio) throws SQLException {
    return new Recalled(
        row.getString("account_ref"),
        row.getString("customer_ref"),
        row.getString("state"),
        row.getObject("ended_on", LocalDate.class),
        Money.ofMinor(row.getLong("overdue_minor"), portfolio.currency()));
  }
}
