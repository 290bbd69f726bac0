package org.tahsil.contact.app;

import java.util.List;
import org.tahsil.contact.store.BarrierStore;
import org.tahsil.contact.store.ContactTermsStore;
import org.tahsil.contact.store.DecisionStore;
import org.tahsil.contact.store.ExemptionStore;
import org.tahsil.contact.store.FactStore;
import org.tahsil.contact.store.GroundsStore;
import org.tahsil.contact.store.HistoryStore;
import org.tahsil.contact.store.InboundTextStore;
import org.tahsil.contact.store.PartyStore;

/**
 * The contact policy's beans for tests of features that stand on it, in the order of their needs.
 */
public final class ContactBeans {

  private ContactBeans() {}

  /** Those of exemptions, after the above and a second person's. */
  public static List<Object> exemptions() {
    return List.of(
        new ExemptionStore(),
        new ExemptionStory(),
        new HeardExemptionWord(),
        new ExemptionsService());
  }

  public static List<Object> all() {
    return List.of(
        new PartyStore(),
        new FactStore(),
        new HistoryStore(),
        new BarrierStore(),
        new ContactTermsStore(),
        new DecisionStore(),
        new GroundsStore(),
        new CustomerPlaces(),
        new TermsInForce(),
        new InboundTextStore(),
        new FactsOfCustomers(),
        new FactsOfContacts(),
        new ContactsService(),
        new ContactSettingsService(),
        new CustomerFactsService());
  }
}
