package org.tahsil.reporting.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.reporting.SettingDeeds;
import org.tahsil.reporting.store.SettingDeedStore;

/** Reads who set what. */
@Stateless
@Local(SettingDeeds.class)
public class SettingDeedsService implements SettingDeeds {
  @Inject private SettingDeedStore deeds;

  @Override
  public List<Deed> of(Portfolio portfolio) {
    return deeds.of(portfolio);
  }
}
