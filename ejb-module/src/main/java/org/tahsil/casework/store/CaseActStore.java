package org.tahsil.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.casework.CaseAct;
import org.tahsil.casework.CasePriority;
import org.tahsil.casework.CollectionCase.Standing;
import org.tahsil.shared.store.Columns;

/** What was done with cases: appended, never changed; the case's row follows by a trigger. */
@ApplicationScoped
public class CaseActStore {

  private static final String ADD =
      """
      insert into case_act (case_id, version, action, state, owner, team, skill, next_action, due_at,
          no_contact_until, priority, reason, note, acted_by, acted_on, acted_at)
      select * from unnest(:cases::bigint[], :versions::bigint[], :actions::text[],
          :states::text[], :owners::text[], :teams::text[], :skills::text[], :next::text[], :due::timestamptz[],
          :silent::date[], :priorities::text[], :reasons::text[], :notes::text[], :by::text[],
          :on::date[], :at::timestamptz[])
      """;

  @Inject private Jdbi jdbi;

  /** An act on a case; its version is one above the case's. */
  public record NewAct(long caseId, CasePriority priority, CaseAct act) {}

  /** Appends acts on locked cases, one each. */
  public void add(List<NewAct> acts) {
    if (!acts.isEmpty()) {
      jdbi.useHandle(handle -> columns(acts).bindTo(handle.createUpdate(ADD)).execute());
    }
  }

  private static Columns<NewAct> columns(List<NewAct> acts) {
    return standings(
        Columns.of(acts)
            .number("cases", NewAct::caseId)
            .number("versions", one -> (long) one.act().version())
            .text("actions", one -> one.act().action())
            .text("priorities", NewAct::priority)
            .text("reasons", one -> one.act().reason())
            .text("notes", one -> one.act().note())
            .text("by", one -> one.act().by())
            .text("on", one -> one.act().on())
            .text("at", one -> one.act().at()));
  }

  private static Columns<NewAct> standings(Columns<NewAct> columns) {
    return columns
        .text("states", one -> standing(one).state())
        .text("owners", one -> standing(one).owner())
        .text("teams", one -> standing(one).team())
        .text("skills", one -> standing(one).skill())
        .text("next", one -> standing(one).next())
        .text("due", one -> standing(one).dueAt())
        .text("silent", one -> standing(one).noContactUntil());
  }

  private static Standing standing(NewAct one) {
    return one.act().standing();
  }

  /** Oldest first. */
  public List<CaseAct> of(long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from case_act where case_id = :case order by version")
                .bind("case", id)
                .map((row, context) -> CaseRows.act(row))
                .list());
  }
}
