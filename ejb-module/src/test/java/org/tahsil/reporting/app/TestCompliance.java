package org.tahsil.reporting.app;

import java.time.Instant;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.contact.CapUse;
import org.tahsil.contact.CapWatch;
import org.tahsil.reporting.store.CampaignLog;
import org.tahsil.reporting.store.ContactLog;
import org.tahsil.reporting.store.CoverageLog;
import org.tahsil.reporting.store.OptOutLog;
import org.tahsil.reporting.store.OverrideLog;

/** The beans of reports on contacts and campaigns, for tests that ask for others. */
final class TestCompliance {

  private TestCompliance() {}

  static List<Object> beans() {
    return List.of(
        new NoCaps(),
        new ContactLog(),
        new OverrideLog(),
        new OptOutLog(),
        new OverrideFigures(),
        new OptOutFigures(),
        new CapFigures(),
        new ComplianceFigures(),
        new CampaignLog(),
        new CoverageLog(),
        new CampaignFigures());
  }

  /** Nobody is contacted here. */
  private static final class NoCaps implements CapWatch {
    @Override
    public List<CapUse> near(Portfolio portfolio, Instant at, int percent, int most) {
      return List.of();
    }
  }
}
