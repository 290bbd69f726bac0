package org.tahsil.console.setting;

import org.tahsil.console.page.Paths;
import org.tahsil.shared.id.PortfolioCode;

/** The addresses of the settings. */
public final class SettingPaths {
  private SettingPaths() {}

  public static String all(PortfolioCode code) {
    return Paths.portfolio(code) + "/settings";
  }

  /** Of a kind. */
  public static String kind(PortfolioCode code, SettingKind kind) {
    return all(code) + "/" + kind.key();
  }

  static String part(PortfolioCode code, SettingKind kind, String part) {
    return kind(code, kind) + "?part=" + Paths.escaped(part) + "#set-title";
  }
}
