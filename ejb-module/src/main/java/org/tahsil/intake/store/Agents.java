package org.tahsil.intake.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;

/**
 * Whom a dialler may name: users of the tenant, those who left too, and whoever has an open case of
 * the portfolio, for users who come with a token have no row of their own.
 */
@Dependent
public class Agents {
  private static final String KNOWN =
      """
      select user_name from app_user where tenant_id = :tenant and user_name = any(:names)
      union
      select owner from collection_case
      where portfolio_id = :portfolio and state <> 'CLOSED' and owner = any(:names)
      """;

  private final Jdbi jdbi;

  @Inject
  public Agents(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Those of the names who are somebody here. */
  public Set<String> known(Portfolio portfolio, Collection<String> names) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(KNOWN)
                .bind("tenant", portfolio.tenant().value())
                .bind("portfolio", portfolio.id().value())
                .bind("names", names.stream().distinct().toArray(String[]::new))
                .mapTo(String.class)
                .stream()
                .collect(Collectors.toSet()));
  }
}
