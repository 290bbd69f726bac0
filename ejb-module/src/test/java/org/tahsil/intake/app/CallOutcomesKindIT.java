package org.tahsil.intake.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.NewOutcome;
import org.tahsil.casework.Outcome;
import org.tahsil.casework.Outcomes;
import org.tahsil.intake.IntakeBatch;
import org.tahsil.intake.IntakeBatch.Counts;
import org.tahsil.intake.store.Agents;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.outcome.RowOutcome;
import org.tahsil.shared.store.TestLedger;

/** Whose calls a dialler's file may tell of. */
class CallOutcomesKindIT {
  private final TestLedger books =
      new TestLedger("OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-01");
  private final TestIntake intake = new TestIntake(books.server(), books.portfolio());
  private final Told told = new Told();
  private final CallOutcomesKind kind =
      new CallOutcomesKind(told, new Agents(books.server().jdbi()));

  @Test
  void anAgentIsAUserOfTheTenantOrHasACase() {
    books.account("A");
    user("anna", books.portfolio().tenant().value(), true);
    user("left", books.portfolio().tenant().value(), false);
    sql("insert into tenant values ('elsewhere', 'Elsewhere')");
    user("spy", "elsewhere", true);
    ownsACase("by-token");
    IntakeBatch batch = intake.take(kind, file("anna", "ghost", "left", "spy", "by-token", "Anna"));
    assertThat(batch.counts()).isEqualTo(new Counts(6, 3, 0, 0, 3));
    assertThat(told.agents).containsExactly("anna", "left", "by-token");
    assertThat(intake.aside(batch))
        .allSatisfy(
            row -> {
              assertThat(row.field()).isEqualTo("agent");
              assertThat(row.reason()).isEqualTo("UNKNOWN_AGENT");
            })
        .extracting(IntakeBatch.QuarantinedRow::value)
        .containsExactly("ghost", "spy", "Anna");
  }

  private static String file(String... agents) {
    StringBuilder text = new StringBuilder("call_ref,account_ref,at,outcome,agent\n");
    for (String agent : agents) {
      text.append("%s-1,A,2024-12-31T09:00:00Z,NO_ANSWER,%s\n".formatted(agent, agent));
    }
    return text.toString();
  }

  private void user(String name, String tenant, boolean active) {
    sql(
        "insert into app_user (user_name, tenant_id, password_hash, active) values (?, ?, 'x', ?)",
        name,
        tenant,
        active);
  }

  private void ownsACase(String owner) {
    sql(
        """
        insert into collection_case
          (portfolio_id, customer_id, opened_for, opened_on, state, owner, next_action, due_at,
           priority)
        select ?, customer_id, 'BY_HAND', date '2025-01-01', 'WORKING', ?, 'CALL',
          '2025-01-01T08:00:00Z', 'LOW'
        from account where account_ref = 'A'
        """,
        books.portfolio().id().value(),
        owner);
  }

  private void sql(String statement, Object... values) {
    books.server().jdbi().useHandle(h -> h.execute(statement, values));
  }

  /** Takes every row and remembers whose calls they were. */
  private static final class Told implements Outcomes {
    private final List<String> agents = new ArrayList<>();

    @Override
    public List<RowOutcome> take(Portfolio portfolio, List<DialledRow> rows) {
      rows.forEach(row -> agents.add(row.agent()));
      return rows.stream().map(row -> RowOutcome.ACCEPTED).toList();
    }

    @Override
    public List<RowOutcome> takeOwn(Portfolio portfolio, List<DialledRow> rows) {
      throw new AssertionError("a dialler is no agency");
    }

    @Override
    public Outcome tell(Portfolio portfolio, NewOutcome outcome, User by) {
      throw new AssertionError("a file tells no outcome by hand");
    }

    @Override
    public List<Outcome> of(Portfolio portfolio, CustomerRef customer, int limit) {
      throw new AssertionError("nobody reads outcomes here");
    }
  }
}
