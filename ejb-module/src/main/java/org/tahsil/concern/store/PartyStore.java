package org.tahsil.concern.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.concern.ConcernKind;

/** Whether it is in question with whom one speaks. */
@ApplicationScoped
public class PartyStore {

  private static final String QUESTION =
      """
      select concern_id, kind from concern
      where portfolio_id = :portfolio and customer_id = :customer
        and kind in ('BEREAVEMENT', 'WRONG_PERSON') and ended_on is null
      order by concern_id limit 1
      """;

  @Inject private Jdbi jdbi;

  /** An undecided concern by which the customer may be dead, or somebody else. */
  public record Question(long concern, ConcernKind kind) {}

  /** The oldest of a customer (surrogate key), of whichever account; empty without any. */
  public Optional<Question> question(Portfolio portfolio, long customer) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(QUESTION)
                .bind("portfolio", portfolio.id().value())
                .bind("customer", customer)
                .map(
                    (row, context) ->
                        new Question(row.getLong(1), ConcernKind.valueOf(row.getString(2))))
                .findOne());
  }
}
