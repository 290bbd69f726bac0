package org.tahsil.escalation.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.escalation.Escalation;
import org.tahsil.escalation.EscalationAct;
import org.tahsil.escalation.EscalationAction;
import org.tahsil.escalation.EscalationQuery;
import org.tahsil.escalation.EscalationWish;
import org.tahsil.escalation.Escalations;
import org.tahsil.escalation.domain.EscalationDuty;
import org.tahsil.escalation.store.EscalationActStore;
import org.tahsil.escalation.store.EscalationStore;
import org.tahsil.shared.outcome.PageLimit;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Proposes steps and does with them what people wish. */
@Stateless
@Local(Escalations.class)
public class EscalationsService implements Escalations {

  private static final int LONGEST_PAGE = 500;
  private static final int LONGEST_NOTE = 500;

  @Inject private Portfolios portfolios;
  @Inject private EscalationStore escalations;
  @Inject private EscalationActStore acts;
  @Inject private EscalationBook book;
  @Inject private Proposals proposals;
  @Inject private Progress progress;

  @Override
  public List<Escalation> list(Portfolio portfolio, EscalationQuery query) {
    PageLimit.check(query.limit(), LONGEST_PAGE);
    return escalations.list(portfolio, portfolios.businessDate(portfolio), query);
  }

  @Override
  public Optional<Escalation> find(Portfolio portfolio, long id) {
    return book.find(portfolio, id);
  }

  @Override
  public List<EscalationAct> acts(Portfolio portfolio, long id) {
    return acts.of(portfolio, book.known(portfolio, id).id());
  }

  @Override
  public Escalation propose(Portfolio portfolio, Proposal wish, User by) {
    refuse(EscalationDuty.fault(portfolio, EscalationAction.PROPOSE, by));
    refuse(longNote(wish.note()));
    return proposals.propose(portfolio, wish, by);
  }

  @Override
  public Escalation act(Portfolio portfolio, long id, EscalationWish wish, User by) {
    Escalation found = book.locked(portfolio, id);
    refuse(stale(found, wish));
    refuse(EscalationDuty.fault(portfolio, wish.action(), by));
    refuse(longNote(wish.note()));
    progress.move(portfolio, found, wish, by);
    return book.known(portfolio, id);
  }

  private static Optional<Refusal> longNote(@org.jspecify.annotations.Nullable String note) {
    return note != null && note.length() > LONGEST_NOTE
        ? Optional.of(
            Refusal.malformed(
                "NOTE_TOO_LONG", "note", null, "Write at most " + LONGEST_NOTE + " characters."))
        : Optional.empty();
  }

  private static Optional<Refusal> stale(Escalation found, EscalationWish wish) {
    Integer based = wish.version();
    return based == null || based == found.version()
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                Refusal.Kind.STALE,
                "CHANGED_MEANWHILE",
                "If-Match",
                null,
                "Read it again and send its new ETag.",
                Map.of()));
  }

  private static void refuse(Optional<Refusal> fault) {
    fault.ifPresent(
        refusal -> {
          throw new RefusedException(refusal);
        });
  }
}
