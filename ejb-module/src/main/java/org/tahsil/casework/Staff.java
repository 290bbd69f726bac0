package org.tahsil.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.money.Money;

/** Who works on cases, and how much everybody has to do. */
public interface Staff {

  /** The load of every agent with a desk or a case, then of nobody; by team and name. */
  List<Load> load(Portfolio portfolio);

  /**
   * Sets team and languages of an agent; refused by rule unless an active user of the tenant is
   * agent, manager or admin.
   */
  Desk seat(TenantId tenant, Desk desk);

  /**
   * Gives open cases to somebody else, each with an act that carries the reason. Refused by rule
   * without a reason, or if the new owner cannot work on cases.
   *
   * @return how many changed hands; those that he had already do not
   */
  int reassign(Portfolio portfolio, Reassignment wish, User by);

  /**
   * Where an agent works.
   *
   * @param languages tags such as {@code ar}
   * @param takesCases whether nights give him cases
   */
  record Desk(String user, @Nullable String team, List<String> languages, boolean takesCases) {

    public Desk {
      languages = List.copyOf(languages);
    }
  }

  /**
   * What an agent has to do.
   *
   * @param user null: cases that nobody has
   * @param due cases whose next action is due
   * @param overdue of the customers of the cases
   * @param outcomes told on the business date
   * @param reached how many of them reached the customer
   */
  record Load(
      @Nullable String user,
      @Nullable String team,
      long open,
      long due,
      long escalated,
      Money overdue,
      long outcomes,
      long reached) {}

  /**
   * Which cases go to whom.
   *
   * @param from all open cases of this owner; null: only those named
   * @param cases only these; empty: all of {@code from}
   * @param to null: nobody, they wait in the team's queue
   */
  record Reassignment(
      @Nullable String from,
      List<Long> cases,
      @Nullable String to,
      @Nullable String team,
      String reason) {

    public Reassignment {
      cases = List.copyOf(cases);
    }
  }
}
