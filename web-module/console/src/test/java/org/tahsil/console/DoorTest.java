package org.tahsil.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahsil.console.text.Language;

/** What the door lets through: own origins, own addresses, known languages. */
class DoorTest {

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "", "/a\nb"})
  void aWayBackToElsewhereLeadsHome(String back) {
    assertThat(Languages.safe(back)).isEqualTo("/");
  }

  @Test
  void aWayBackInsideIsKept() {
    assertThat(Languages.safe("/portfolios/OMT?as_of=2025-01-01"))
        .isEqualTo("/portfolios/OMT?as_of=2025-01-01");
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:9080, 127.0.0.1:9080, true",
    "https://console.example, console.example, true",
    "https://evil.example, console.example, false",
    "null, console.example, false",
    "http://127.0.0.1:9081, 127.0.0.1:9080, false"
  })
  void anotherOriginIsNotOurs(String origin, String host, boolean ours) {
    assertThat(Csrf.sameOrigin(origin, host)).isEqualTo(ours);
  }

  @Test
  void theFirstKnownLanguageWins() {
    assertThat(Language.best(List.of(Locale.FRENCH, Locale.forLanguageTag("ar-OM"))))
        .isEqualTo(Language.AR);
    assertThat(Language.best(List.of(Locale.FRENCH))).isEqualTo(Language.EN);
  }

  @Test
  void theVersionOfTheAssetsNamesTheirContent() {
    Assets assets = new Assets();
    assertThat(assets.version()).matches("[0-9a-f]{12}").isEqualTo(new Assets().version());
    assertThat(assets.find("htmx.min.js")).isPresent();
    assertThat(assets.find("../web.xml")).isEmpty();
  }

  @Test
  void refusalsAndFaultsHaveTheirStatus() {
    assertThat(Mishap.status(new IllegalStateException())).isEqualTo(500);
    assertThat(
            Mishap.status(
                new org.tahsil.shared.outcome.RefusedException(
                    org.tahsil.shared.outcome.Refusal.unknown("portfolio", "X"))))
        .isEqualTo(404);
  }
}
