package org.tahsil.webhook.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.store.Times;
import org.tahsil.webhook.NewsSource;
import org.tahsil.webhook.WebhookEvents.Selection;

/** What is still to be told piece by piece, and how far that is. */
@ApplicationScoped
public class PendingStore {
  private static final String ADD =
      """
      insert into webhook_pending (portfolio_id, source, subject, occurred_at)
      select :portfolio, :source, :subject, :occurred::timestamptz
      where exists (
        select from webhook_endpoint
        where tenant_id = :tenant and enabled and removed_at is null and :type = any(types)
          and (portfolios is null or :portfolio = any(portfolios)))
      on conflict on constraint webhook_pending_once do nothing
      """;

  private static final String NEXT =
      "select * from webhook_pending order by pending_id limit 1 for update skip locked";

  @Inject private Jdbi jdbi;

  /**
   * News of a subject, told up to a position.
   *
   * @param occurred business instant
   */
  public record Pending(
      long id, PortfolioId portfolio, String source, UUID subject, Instant occurred, long after) {}

  /** Notes that a source has news, if somebody wants them. */
  public void add(Portfolio portfolio, NewsSource source, UUID subject, Instant occurred) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(ADD)
                .bind("portfolio", portfolio.id().value())
                .bind("tenant", portfolio.tenant().value())
                .bind("type", source.type().code())
                .bind("source", source.name())
                .bind("subject", subject)
                .bind("occurred", occurred)
                .execute());
  }

  /** The oldest that no other server has, locked until the transaction ends. */
  public Optional<Pending> next() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(NEXT)
                .map(
                    (row, context) ->
                        new Pending(
                            row.getLong("pending_id"),
                            new PortfolioId(row.getLong("portfolio_id")),
                            row.getString("source"),
                            row.getObject("subject", UUID.class),
                            Times.certain(row, "occurred_at"),
                            row.getLong("after_position")))
                .findOne());
  }

  /** The last position of a piece; empty if there is nothing in it. */
  public Optional<Long> last(Portfolio portfolio, Selection piece) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select max(position) from (" + piece.sql() + ") piece")
                .bind("portfolio", portfolio.id().value())
                .bindMap(piece.values())
                .mapTo(Long.class)
                .findOne());
  }

  public void advance(Pending pending, long position) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update webhook_pending set after_position = :position where pending_id = :id")
                .bind("position", position)
                .bind("id", pending.id())
                .execute());
  }

  public void finish(Pending pending) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("delete from webhook_pending where pending_id = :id")
                .bind("id", pending.id())
                .execute());
  }
}
