package org.tahsil.casework;

import java.util.List;
import java.util.Optional;
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
   * Sets team, languages and skills of an agent; refused by rule unless an active user of the
   * tenant is agent, manager or admin, or with a skill that no portfolio of the tenant ever had.
   */
  Desk seat(TenantId tenant, Desk desk);

  /** Where an agent works; empty if nobody said. */
  Optional<Desk> desk(TenantId tenant, String user);

  /** Free cases that wait for a skill which no agent of their team has; by team and skill. */
  List<SkillGap> gaps(Portfolio portfolio);

  /**
   * Gives open cases to somebody else, each with an act that carries the reason. Refused by rule
   * without a reason, or if the new owner cannot work on cases; unknown if the portfolio does not
   * have one of the cases.
   *
   * @return how many changed hands; those that he had already do not
   */
  int reassign(Portfolio portfolio, Reassignment wish, User by);

  /**
   * Where an agent works.
   *
   * @param languages tags such as {@code ar}
   * @param skills codes, of which cases may need one
   * @param takesCases whether nights give him cases
   */
  record Desk(
      String user,
      @Nullable String team,
      List<String> languages,
      List<String> skills,
      boolean takesCases) {

    public Desk {
      languages = List.copyOf(languages);
      skills = List.copyOf(skills);
    }
  }

  /**
   * What an agent has to do.
   *
   * @param user null: cases that nobody has
   * @param skills of the agent
   * @param due cases whose next action is due
   * @param overdue of the customers of the cases
   * @param outcomes told on the business date
   * @param reached how many of them reached the customer
   */
  record Load(
      @Nullable String user,
      @Nullable String team,
      List<String> skills,
      long open,
      long due,
      long escalated,
      Money overdue,
      long outcomes,
      long reached) {

    public Load {
      skills = List.copyOf(skills);
    }
  }

  /**
   * Cases that nobody can take.
   *
   * @param team whose they are; null: nobody's in particular
   * @param skill which no agent of the team has, and without a team no agent at all
   * @param cases 1 or more: free, neither closed nor escalated
   */
  record SkillGap(@Nullable String team, String skill, long cases) {}

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
