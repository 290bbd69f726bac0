package org.tahsil.shared.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/**
 * Gives set-based SQL its Jdbi on the container's data source, inside the container's transaction.
 */
@ApplicationScoped
public class Database {

  @Resource(lookup = "jdbc/tahsil")
  private DataSource dataSource;

  /** Not a normal scope: Jdbi has no constructor that a client proxy could call. */
  @Produces
  @Singleton
  Jdbi jdbi() {
    return on(dataSource);
  }

  /**
   * A Jdbi that leaves commit and rollback to whoever owns the transaction. Its exceptions do not
   * quote bound values, which may be a person's, for exceptions end in logs.
   */
  public static Jdbi on(DataSource dataSource) {
    Jdbi jdbi = Jdbi.create(dataSource).setTransactionHandler(new CMTTransactionHandler());
    jdbi.getConfig(Handles.class).setForceEndTransactions(false);
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
    return jdbi;
  }
}
