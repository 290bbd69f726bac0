package org.tahsil.approval.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.Authorities.Wish;
import org.tahsil.approval.Authority;
import org.tahsil.approval.Rank;
import org.tahsil.shared.money.Money;

/** Authorities: dated settings, undone when others of the same first day take their place. */
@ApplicationScoped
public class AuthorityStore {

  private static final String ADD =
      """
      insert into authority (portfolio_id, kind, rank, valid_from, most_percent, most_minor, source,
          decided_by, asked_by, known_on)
      values (:portfolio, :kind, :rank, :from, :percent, :amount, :source, :by, :asker, :today)
      """;

  private static final String ASK =
      """
      insert into authority_wish (portfolio_id, kind, rank, valid_from, most_percent, most_minor,
          source, asked_by, known_on)
      values (:portfolio, :kind, :rank, :from, :percent, :amount, :source, :by, :today)
      """;

  @Inject private Jdbi jdbi;

  /** Those that count, the newest first day first. */
  public List<Authority> of(Portfolio portfolio) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from authority where portfolio_id = :portfolio and undone_on is null
                    order by valid_from desc, kind, rank
                    """)
                .bind("portfolio", portfolio.id().value())
                .map((row, context) -> authority(row, portfolio))
                .list());
  }

  /**
   * Who sets one, and on which business date.
   *
   * @param asker whose wish a second person carries out; null: one person could set it
   */
  public record Author(String by, @Nullable String asker, LocalDate today) {}

  public void replace(Portfolio portfolio, Authority authority, Author author) {
    jdbi.useHandle(
        handle -> {
          undo(handle, portfolio, authority, author.today());
          bound(handle.createUpdate(ADD), portfolio, authority)
              .bind("by", author.by())
              .bind("asker", author.asker())
              .bind("today", author.today())
              .execute();
        });
  }

  /** Keeps what somebody asks for until a second person sets it. */
  public void ask(Portfolio portfolio, Authority authority, String by, LocalDate today) {
    jdbi.useHandle(
        handle ->
            bound(handle.createUpdate(ASK), portfolio, authority)
                .bind("by", by)
                .bind("today", today)
                .execute());
  }

  /** The newest that was asked of each kind, rank and first day that lies after a date. */
  public List<Wish> wishes(Portfolio portfolio, LocalDate today) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct on (valid_from, kind, rank) * from authority_wish
                    where portfolio_id = :portfolio and valid_from > :today
                    order by valid_from desc, kind, rank, wish_id desc
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("today", today)
                .map(
                    (row, context) ->
                        new Wish(authority(row, portfolio), row.getString("asked_by")))
                .list());
  }

  private static Update bound(Update statement, Portfolio portfolio, Authority authority) {
    Money most = authority.mostAmount();
    return statement
        .bind("portfolio", portfolio.id().value())
        .bind("kind", authority.kind().name())
        .bind("rank", authority.rank().name())
        .bind("from", Objects.requireNonNull(authority.validFrom()))
        .bind("percent", authority.mostPercent())
        .bind("amount", most == null ? null : Long.valueOf(most.minor()))
        .bind("source", authority.source());
  }

  private static void undo(
      Handle handle, Portfolio portfolio, Authority authority, LocalDate today) {
    handle.execute(
        """
        update authority set undone_on = ?
        where portfolio_id = ? and kind = ? and rank = ? and valid_from = ? and undone_on is null
        """,
        today,
        portfolio.id().value(),
        authority.kind().name(),
        authority.rank().name(),
        authority.validFrom());
  }

  private static Authority authority(ResultSet row, Portfolio portfolio) throws SQLException {
    Long most = row.getObject("most_minor", Long.class);
    return new Authority(
        ApprovalKind.valueOf(row.getString("kind")),
        Rank.valueOf(row.getString("rank")),
        row.getObject("valid_from", LocalDate.class),
        row.getBigDecimal("most_percent"),
        most == null ? null : Money.ofMinor(most, portfolio.currency()),
        row.getString("source"));
  }
}
