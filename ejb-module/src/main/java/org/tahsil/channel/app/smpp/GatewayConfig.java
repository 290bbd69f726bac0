package org.tahsil.channel.app.smpp;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.tahsil.channel.app.smpp.GatewaySettings.Address;
import org.tahsil.channel.app.smpp.GatewaySettings.Login;

/** Reads the gateways from the configuration: the first, and the one to fail over to. */
final class GatewayConfig {
  private static final int PORT = 2775;
  private static final int PER_SECOND = 20;
  private static final int WINDOW = 10;

  private GatewayConfig() {}

  /** Those that have a host, in the order in which they are tried. */
  static List<GatewaySettings> of(Config config) {
    return Stream.of("tahsil.sms.", "tahsil.sms2.")
        .flatMap(prefix -> gateway(config, prefix).stream())
        .toList();
  }

  private static Optional<GatewaySettings> gateway(Config config, String prefix) {
    return config
        .getOptionalValue(prefix + "host", String.class)
        .map(
            host ->
                new GatewaySettings(
                    prefix.contains("2") ? "smpp-2" : "smpp-1",
                    new Address(host, number(config, prefix + "port", PORT)),
                    new Login(
                        text(config, prefix + "system.id"), text(config, prefix + "password")),
                    text(config, prefix + "sender"),
                    number(config, prefix + "rate", PER_SECOND),
                    number(config, prefix + "window", WINDOW),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30)));
  }

  private static String text(Config config, String name) {
    return config.getOptionalValue(name, String.class).orElse("");
  }

  private static int number(Config config, String name, int otherwise) {
    return config.getOptionalValue(name, Integer.class).orElse(otherwise);
  }
}
