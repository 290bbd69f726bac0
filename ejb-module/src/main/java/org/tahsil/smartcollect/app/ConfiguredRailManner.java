package org.tahsil.smartcollect.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The behaviour that the configuration asks for. */
@ApplicationScoped
public class ConfiguredRailManner implements RailManner {

  /** INSTANT or BANK. */
  @Inject
  @ConfigProperty(name = "tahsil.rail.mode", defaultValue = "INSTANT")
  private String mode;

  /** A return code, or {@code none}. */
  @Inject
  @ConfigProperty(name = "tahsil.rail.returns", defaultValue = "none")
  private String returns;

  @Override
  public boolean answersLater() {
    return mode.equals("BANK");
  }

  @Override
  public Optional<String> fixedReturn() {
    return returns.equals("none") ? Optional.empty() : Optional.of(returns);
  }
}
