package org.tahsil.delinquency.app;

import java.util.List;
import org.tahsil.delinquency.store.AccountListStore;
import org.tahsil.delinquency.store.AgeingStore;
import org.tahsil.delinquency.store.AgeingTermsStore;
import org.tahsil.delinquency.store.AlertActStore;
import org.tahsil.delinquency.store.AlertFactsStore;
import org.tahsil.delinquency.store.AlertInboxStore;
import org.tahsil.delinquency.store.AlertStore;
import org.tahsil.delinquency.store.ClassStore;
import org.tahsil.delinquency.store.FactsStore;
import org.tahsil.delinquency.store.MovableStore;
import org.tahsil.delinquency.store.NightAgeStore;
import org.tahsil.delinquency.store.NightClassStore;
import org.tahsil.delinquency.store.NightResultStore;
import org.tahsil.delinquency.store.PositionStore;
import org.tahsil.delinquency.store.ReAgeingStore;
import org.tahsil.delinquency.store.SchemeStore;
import org.tahsil.delinquency.store.StandingStore;
import org.tahsil.shared.night.NightStep;

/** Delinquency's beans for tests of features that stand on it, in the order of their needs. */
public final class LateBeans {

  private LateBeans() {}

  /** All that ages accounts and raises alerts, nobody's risk being known. */
  public static List<Object> all() {
    return List.of(
        new AgeingStore(),
        new PositionStore(),
        new AccountListStore(),
        new FactsStore(),
        new AgeingTermsStore(),
        new NightResultStore(),
        new SchemeStore(),
        new ClassStore(),
        new NightClassStore(),
        new MovableStore(),
        new NightAgeStore(),
        new AlertStore(),
        new AlertFactsStore(),
        new AlertInboxStore(),
        new AlertActStore(),
        new KnownUsers(),
        new AlertsService(),
        new KnownRisk(),
        new Alarm(),
        new AgeAtOnce(),
        new ReAgeingStore(),
        new ReAgeingByCauses(),
        new ChangedFacts(),
        new StandingStore(),
        new CalledAlarms(),
        new DelinquencyService());
  }

  /** The night's step that ages accounts; it needs the beans. */
  public static NightStep age() {
    return new AgeStep();
  }

  /** The night's step that raises alerts; it needs the beans. */
  public static NightStep alert() {
    return new AlertStep();
  }
}
