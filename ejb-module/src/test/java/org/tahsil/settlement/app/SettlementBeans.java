package org.tahsil.settlement.app;

import java.util.List;
import org.tahsil.payment.app.TrialsService;
import org.tahsil.settlement.store.SettlementFactsStore;
import org.tahsil.settlement.store.SettlementListStore;
import org.tahsil.settlement.store.SettlementNowStore;
import org.tahsil.settlement.store.SettlementStore;
import org.tahsil.settlement.store.SettlementTermsStore;
import org.tahsil.settlement.store.WaiverStore;

/** The beans of offers for tests of features that stand on them, in the order of their needs. */
public final class SettlementBeans {

  private SettlementBeans() {}

  /** All that makes and judges offers; they need those of delinquency, approval and webhooks. */
  public static List<Object> all() {
    return List.of(
        new SettlementStore(),
        new SettlementFactsStore(),
        new SettlementNowStore(),
        new SettlementListStore(),
        new SettlementTermsStore(),
        new WaiverStore(),
        new TrialsService(),
        new Verdicts(),
        new SettlementSettingsService(),
        new Quoting(),
        new Standing(),
        new SettlementNews(),
        new SettlementStory(),
        new OfferHolds(),
        new Waivers(),
        new Judging(),
        new Sequel(),
        new Making(),
        new TouchedMoney(),
        new HeardWord(),
        new SettlementsService());
  }
}
