package org.tahsil.reporting.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.reporting.ReportQuery;

/**
 * The log of decisions on contacts, counted: those on contacts at instants within the days of a
 * period in the portfolio's time zone.
 */
@ApplicationScoped
public class ContactLog {
  private static final String OF_PERIOD =
      " from contact_decision d where d.portfolio_id = :portfolio and d.at >= :begin and d.at < :end";

  private static final String DECISIONS =
      """
      select d.stage, d.channel, count(*) filter (where d.verdict = 'ALLOW') as allowed,
        count(*) filter (where d.verdict = 'ALLOW_WITH_WARNING') as warned,
        count(*) filter (where d.verdict = 'BLOCK') as blocked
      """
          + OF_PERIOD
          + " group by d.stage, d.channel order by d.stage, d.channel";

  /** What was allowed without a warning has no finding that is counted here. */
  private static final String RULES =
      """
      select f.pack, f.rule, f.clause, f.sureness, f.law,
        count(*) filter (where f.outcome = 'BLOCKED') as blocked,
        count(*) filter (where f.outcome = 'FACT_MISSING') as missing,
        count(*) filter (where f.outcome = 'WARNED') as warned,
        count(*) filter (where f.figures ->> 'set_aside' is not null) as set_aside
      from (select d.findings
      """
          + OF_PERIOD
          + """
             and d.verdict <> 'ALLOW' offset 0) d
        cross join lateral jsonb_to_recordset(d.findings::jsonb) as f(
          pack text, rule text, clause text, sureness text, law boolean, outcome text, figures jsonb)
      where f.outcome in ('BLOCKED', 'FACT_MISSING', 'WARNED')
      group by f.pack, f.rule, f.clause, f.sureness, f.law
      order by count(*) filter (where f.outcome <> 'WARNED') desc, warned desc, f.pack, f.rule
      """;

  @Inject private Jdbi jdbi;

  /** Decisions at a stage on contacts by a channel. */
  public record Decisions(String stage, String channel, long allowed, long warned, long blocked) {

    public long all() {
      return allowed + warned + blocked;
    }
  }

  /**
   * How often a rule of a pack spoke against a contact.
   *
   * @param law whether nobody in the house can set it aside
   * @param missing how often it blocked because a fact was missing
   * @param setAside how often it warned only because two people had set it aside
   */
  public record Rule(
      String pack,
      String code,
      String clause,
      String sureness,
      boolean law,
      long blocked,
      long missing,
      long warned,
      long setAside) {}

  public List<Decisions> decisions(ReportQuery query) {
    return jdbi.withHandle(
        handle ->
            Period.bindInstants(handle.createQuery(DECISIONS), query)
                .map(
                    (row, context) ->
                        new Decisions(
                            row.getString("stage"),
                            row.getString("channel"),
                            row.getLong("allowed"),
                            row.getLong("warned"),
                            row.getLong("blocked")))
                .list());
  }

  /** Those that blocked most come first. */
  public List<Rule> rules(ReportQuery query) {
    return jdbi.withHandle(
        handle ->
            Period.bindInstants(handle.createQuery(RULES), query)
                .map(
                    (row, context) ->
                        new Rule(
                            row.getString("pack"),
                            row.getString("rule"),
                            row.getString("clause"),
                            row.getString("sureness"),
                            row.getBoolean("law"),
                            row.getLong("blocked"),
                            row.getLong("missing"),
                            row.getLong("warned"),
                            row.getLong("set_aside")))
                .list());
  }
}
