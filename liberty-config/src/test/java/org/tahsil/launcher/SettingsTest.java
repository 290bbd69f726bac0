package org.tahsil.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  private static final Path HOME = Path.of("/project");
  private static final Map<String, String> EXTERNAL =
      Map.of(
          "TAHSIL_DB_URL", "jdbc:postgresql://db/tahsil",
          "TAHSIL_DB_USER", "tahsil",
          "TAHSIL_DB_PASSWORD", "secret");

  @Test
  void withoutAnythingSetTheDemonstrationRunsOnLoopback() throws Trouble {
    Settings settings = Settings.of(Map.of(), HOME);

    assertThat(settings.demo()).isTrue();
    assertThat(settings.bind()).isEqualTo("127.0.0.1");
    assertThat(settings.httpPort()).isEqualTo(9080);
    assertThat(settings.dataDir()).isEqualTo(Path.of("/project/.data"));
    assertThat(settings.external()).isEmpty();
    assertThat(settings.smtp()).isEmpty();
  }

  @Test
  void anExternalDatabaseMeansNoDemonstration() throws Trouble {
    Settings settings = Settings.of(EXTERNAL, HOME);

    assertThat(settings.demo()).isFalse();
    assertThat(settings.smtp()).contains(new Settings.Smtp("127.0.0.1", 25));
  }

  @ParameterizedTest
  @CsvSource({
    "TAHSIL_HTTP_PORT, 99999, from 1 to 65535",
    "TAHSIL_HTTP_PORT, web, from 1 to 65535",
    "TAHSIL_DEMO, maybe, true or false",
    "TAHSIL_HEAP, much, for example 1g",
    "TAHSIL_HEAP, 64m, at least 256m",
    "TAHSIL_HEAP, 900000g, at most the",
    "TAHSIL_BIND, 0.0.0.0, set TAHSIL_BIND=127.0.0.1",
    "TAHSIL_BIND, no.such.host.invalid, no address of this machine",
    "TAHSIL_DB_URL, mysql://db, must begin with jdbc:postgresql:",
    "TAHSIL_DB_URL, jdbc:postgresql://db/tahsil, needs TAHSIL_DB_USER",
    "TAHSIL_TENANT, acme, set all three or none",
    "TAHSIL_JWT_ISSUER, https://issuer.example, set both or none",
    "TAHSIL_JWT_PUBLIC_KEY, /no/such/file, set both or none"
  })
  void anyOtherValueIsRefusedInOneSentence(String name, String value, String words) {
    assertThatThrownBy(() -> Settings.of(Map.of(name, value), HOME))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining(name)
        .hasMessageContaining(words)
        .hasMessageNotContaining("\n");
  }

  @Test
  void aKeyThatIsNoneIsRefusedWithTheFormThatItMustHave(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("key.pem"), "no key");

    assertThatThrownBy(
            () ->
                Settings.of(
                    Map.of("TAHSIL_JWT_PUBLIC_KEY", file.toString(), "TAHSIL_JWT_ISSUER", "issuer"),
                    HOME))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("BEGIN PUBLIC KEY");
  }

  @Test
  void tokensAreTakenFromNobodyUnlessToldFromWhom() throws Trouble {
    assertThat(Settings.of(Map.of(), HOME).issuer()).isEmpty();
  }

  @Test
  void aShortFirstPasswordIsRefusedAndNotRepeated() {
    Map<String, String> environment =
        Map.of(
            "TAHSIL_TENANT", "acme", "TAHSIL_ADMIN_USER", "root", "TAHSIL_ADMIN_PASSWORD", "short");
    assertThatThrownBy(() -> Settings.of(environment, HOME))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("at least 12")
        .hasMessageNotContaining("\"short\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fifteen-bytes-x", "whsec_%%%", "whsec_MfKQ9r8GKYqrTw=="})
  void aSecretOfCallsThatCannotSignIsRefusedAndNotTold(String secret) {
    assertThatThrownBy(() -> Settings.of(Map.of("TAHSIL_CALL_SECRET", secret), HOME))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("TAHSIL_CALL_SECRET")
        .hasMessageContaining("16 bytes")
        .hasMessageNotContaining(secret.replace("whsec_", ""));
  }

  @Test
  void aTelephoneSystemNeedsASecretUnlessTheDemonstrationHasOne() throws Trouble {
    String url = "https://calls.example.org";
    assertThatThrownBy(() -> Settings.of(Map.of("TAHSIL_CALL_URL", url), HOME))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("TAHSIL_CALL_URL needs TAHSIL_CALL_SECRET");
    assertThatThrownBy(
            () -> Settings.of(Map.of("TAHSIL_DEMO", "false", "TAHSIL_CALL2_URL", url), HOME))
        .hasMessageContaining("TAHSIL_CALL2_URL needs TAHSIL_CALL_SECRET");
    assertThat(Settings.of(Map.of("TAHSIL_CALL2_URL", url), HOME).demo()).isTrue();
    Map<String, String> whole =
        Map.of("TAHSIL_CALL_URL", url, "TAHSIL_CALL_SECRET", "a-secret-of-the-test");
    assertThat(Settings.of(whole, HOME).demo()).isTrue();
  }
}
