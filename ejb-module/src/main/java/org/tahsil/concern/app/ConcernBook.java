package org.tahsil.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.concern.Concern;
import org.tahsil.concern.Concern.Standing;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.ConcernMoved;
import org.tahsil.concern.ConcernState;
import org.tahsil.concern.ConcernStep;
import org.tahsil.concern.Remedy;
import org.tahsil.concern.domain.ConcernFlow;
import org.tahsil.concern.store.ConcernStepStore;
import org.tahsil.concern.store.ConcernStore;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Reads concerns to act on, and appends what was done: to the concern and to the timeline. */
@ApplicationScoped
public class ConcernBook {

  @Inject private Portfolios portfolios;
  @Inject private ConcernStore concerns;
  @Inject private ConcernStepStore steps;
  @Inject private ConcernStory story;
  @Inject private Event<ConcernMoved> news;

  Concern known(Portfolio portfolio, long id) {
    return concerns
        .find(portfolio, id)
        .orElseThrow(() -> new RefusedException(Refusal.unknown("concern", String.valueOf(id))));
  }

  /** The concern, locked; refused as stale if it is not at the version. */
  Concern locked(Portfolio portfolio, long id, @Nullable Integer version) {
    return locked(portfolio, id, version, List.of());
  }

  /** The same with every account that remedies touch, all locked at once. */
  Concern locked(Portfolio portfolio, long id, @Nullable Integer version, List<Remedy> remedies) {
    known(portfolio, id);
    concerns.lock(id, concerns.touched(portfolio, id, remedies));
    Concern found = known(portfolio, id);
    if (version != null && version != found.version()) {
      String owner = found.standing().owner();
      throw new RefusedException(
          new Refusal(
              Refusal.Kind.STALE,
              "CONCERN_CHANGED_MEANWHILE",
              "If-Match",
              owner,
              owner == null ? "Read it again." : "Read it again: " + owner + " has it now.",
              Map.of("owner", String.valueOf(owner))));
    }
    return found;
  }

  /** The state after an action; refused with CONFLICT if the state does not allow it. */
  ConcernState after(Concern found, ConcernAction action) {
    ConcernState state = found.standing().state();
    Optional<ConcernState> after = ConcernFlow.after(state, action);
    return after.orElseThrow(
        () ->
            new RefusedException(
                Refusal.conflict(
                    "CONCERN_STATE", "action", action.name(), ConcernFlow.remedy(state, action))));
  }

  /** All accounts that a decision touches, in the order of their keys. */
  List<Long> touched(Portfolio portfolio, long id, List<Remedy> remedies) {
    return concerns.touched(portfolio, id, remedies);
  }

  /** Tells the timeline what somebody did with evidence. */
  void tell(Portfolio portfolio, Concern found, String what, UUID evidence, String by) {
    story.tell(
        concerns.keys(found.id()),
        found,
        new ConcernStory.Deed(what, evidence, by, portfolios.now(portfolio)));
  }

  /** Appends a step on a locked concern. */
  void note(
      Portfolio portfolio, Concern found, ConcernAction action, Standing standing, Words words) {
    ConcernStep step =
        new ConcernStep(
            found.version() + 1,
            action,
            standing,
            words.note(),
            words.by(),
            portfolios.businessDate(portfolio),
            portfolios.now(portfolio));
    steps.add(found.id(), step);
    story.tell(concerns.keys(found.id()), found, step);
    news.fire(new ConcernMoved(portfolio, found.id(), action));
  }

  /** Who did it, with a note. */
  record Words(@Nullable String note, String by) {}
}
