package org.tahsil.arrangement.app;

import java.util.List;
import org.tahsil.arrangement.store.ArrangementFactsStore;
import org.tahsil.arrangement.store.ArrangementListStore;
import org.tahsil.arrangement.store.ArrangementNowStore;
import org.tahsil.arrangement.store.ArrangementStore;
import org.tahsil.arrangement.store.PromiseTermsStore;
import org.tahsil.shared.night.NightStep;

/** The beans of promises for tests of features that stand on them, in the order of their needs. */
public final class PromiseBeans {

  private PromiseBeans() {}

  /** All that makes and judges promises; they need those of delinquency. */
  public static List<Object> all() {
    return List.of(
        new ArrangementStore(),
        new ArrangementFactsStore(),
        new ArrangementNowStore(),
        new ArrangementListStore(),
        new PromiseTermsStore(),
        new PromiseSettingsService(),
        new PromiseStory(),
        new PersonStory(),
        new ReAgeings(),
        new Judging(),
        new TouchedMoney(),
        new Views(),
        new Drafts(),
        new Making(),
        new ArrangementsService());
  }

  /** The night's step that judges promises; it needs the beans. */
  public static NightStep step() {
    return new PromiseStep();
  }
}
