package org.tahsil.casework.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.casework.CaseAct;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.CollectionCase;
import org.tahsil.casework.CollectionCase.Standing;
import org.tahsil.casework.store.CaseActStore;
import org.tahsil.casework.store.CaseActStore.NewAct;
import org.tahsil.casework.store.CaseStore;

/** Appends acts: to the case and to the timeline. */
@ApplicationScoped
public class CaseBook {

  @Inject private Portfolios portfolios;
  @Inject private CaseStore cases;
  @Inject private CaseActStore acts;
  @Inject private CaseStory story;

  /** What is noted, by whom. */
  record Entry(CaseAction action, String reason, @Nullable String note, String by) {}

  /** Notes an act on a locked case, with how it stands then. */
  void note(Portfolio portfolio, CollectionCase found, Entry entry, Standing standing) {
    Instant now = portfolios.now(portfolio);
    CaseAct act =
        new CaseAct(
            found.version() + 1,
            entry.action(),
            standing,
            entry.reason(),
            entry.note(),
            entry.by(),
            portfolios.businessDate(portfolio),
            now);
    acts.add(List.of(new NewAct(found.id(), found.priority(), act)));
    story.tell(portfolio, cases.customerId(found.id()), found.id(), act);
  }
}
