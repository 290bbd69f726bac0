package org.tahsil.affordability.app;

import java.util.List;
import org.tahsil.affordability.store.AffordabilityTermsStore;
import org.tahsil.affordability.store.DuesStore;
import org.tahsil.affordability.store.StatedIncomeStore;
import org.tahsil.bankdata.app.BankConsentService;
import org.tahsil.bankdata.app.BankDataService;
import org.tahsil.bankdata.store.BankConsentStore;
import org.tahsil.bankdata.store.BankTransactionStore;
import org.tahsil.smartcollect.app.CashFlowService;
import org.tahsil.smartcollect.store.CustomerFacts;

/** The beans of affordability for tests, in the order of their needs. */
public final class AffordabilityBeans {

  private AffordabilityBeans() {}

  /** All that proposes plans; they need those of promises. */
  public static List<Object> all() {
    return List.of(
        new BankTransactionStore(),
        new BankDataService(),
        new BankConsentStore(),
        new BankConsentService(),
        new CustomerFacts(),
        new CashFlowService(),
        new StatedIncomeStore(),
        new AffordabilityTermsStore(),
        new DuesStore(),
        new AffordabilitySettingsService(),
        new StatedIncomesService(),
        new Knowledge(),
        new AffordabilityService());
  }
}
