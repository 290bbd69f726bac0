package org.tahsil.reporting.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.reporting.SettingDeeds.Deed;
import org.tahsil.shared.store.Times;

/** Who set the dated settings of all features, in one statement. */
@ApplicationScoped
public class SettingDeedStore {
  private static final int MOST = 2000;

  /** Of tables that undo what is replaced: what still stands. */
  private static final String STANDING =
      """
      select 'ageing-terms' as kind, '' as part, valid_from, decided_by, decided_at
      from ageing_terms where portfolio_id = :portfolio and undone_on is null
      union all
      select 'holidays', '', on_date, decided_by, decided_at
      from holiday where portfolio_id = :portfolio and undone_on is null
      union all
      select 'schemes', code, valid_from, decided_by, decided_at
      from scheme where portfolio_id = :portfolio
      union all
      select 'promise-terms', '', valid_from, decided_by, decided_at
      from promise_terms where portfolio_id = :portfolio and undone_on is null
      union all
      select 'settlement-terms', '', valid_from, decided_by, decided_at
      from settlement_terms where portfolio_id = :portfolio and undone_on is null
      union all
      select 'authorities', kind || '.' || rank, valid_from, decided_by, decided_at
      from authority where portfolio_id = :portfolio and undone_on is null
      """;

  /** Of tables that only grow: the last of each part and day. */
  private static final String LAST =
      """
      select distinct on (kind, part, valid_from) kind, part, valid_from, decided_by, decided_at
      from (
        select 'alert-terms' as kind, '' as part, valid_from, decided_by, decided_at,
          setting_id as id
        from alert_setting where portfolio_id = :portfolio
        union all
        select 'affordability-terms', '', valid_from, decided_by, decided_at, terms_id
        from affordability_terms where portfolio_id = :portfolio
        union all
        select 'override-terms', '', valid_from, decided_by, decided_at, terms_id
        from manual_terms where portfolio_id = :portfolio
        union all
        select 'case-rules', kind, valid_from, decided_by, decided_at, rule_id
        from case_rule where portfolio_id = :portfolio
        union all
        select 'outcome-rules', outcome, valid_from, decided_by, decided_at, term_id
        from outcome_term where portfolio_id = :portfolio
        union all
        select 'work-terms', bucket, valid_from, decided_by, decided_at, term_id
        from work_term where portfolio_id = :portfolio
        union all
        select 'skills', '', valid_from, decided_by, decided_at, setting_id
        from skill_set where portfolio_id = :portfolio
        union all
        select 'concern-rules', kind, valid_from, decided_by, decided_at, rule_id
        from concern_rule where portfolio_id = :portfolio
        union all
        select 'contact-terms', '', valid_from, decided_by, decided_at, terms_id
        from contact_terms where portfolio_id = :portfolio
        union all
        select 'escalation-steps', step, valid_from, decided_by, decided_at, rule_id
        from escalation_rule where portfolio_id = :portfolio
      ) appended
      order by kind, part, valid_from, id desc
      """;

  @Inject private Jdbi jdbi;

  /** The newest, of every kind. */
  public List<Deed> of(Portfolio portfolio) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from ((%s) union all (%s)) deeds order by decided_at desc limit :most"
                        .formatted(STANDING, LAST))
                .bind("portfolio", portfolio.id().value())
                .bind("most", MOST)
                .map(
                    (row, context) ->
                        new Deed(
                            row.getString("kind"),
                            row.getString("part"),
                            row.getObject("valid_from", LocalDate.class),
                            row.getString("decided_by"),
                            Times.certain(row, "decided_at")))
                .list());
  }
}
