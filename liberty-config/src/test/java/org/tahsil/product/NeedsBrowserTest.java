package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tahsil.product.NeedsBrowser.Found;

/** A browser that is not there is said, or is a failure where one is required. */
class NeedsBrowserTest {
  private static final Optional<Path> CHROMIUM = Optional.of(Path.of("chromium"));

  @Test
  void aBrowserAndItsDriverAreEnough() {
    assertThat(Found.lacking(CHROMIUM, true)).isEmpty();
  }

  @Test
  void whatIsMissingIsNamedWithItsRemedy() {
    assertThat(Found.lacking(Optional.empty(), true).orElseThrow())
        .contains("no Chromium", "TAHSIL_BROWSER");
    assertThat(Found.lacking(CHROMIUM, false).orElseThrow()).contains("driver", "-Pbrowser");
  }

  @Test
  void withoutABrowserTestsAreSkippedUnlessOneIsRequired() {
    assertThat(Found.without("because", false).isDisabled()).isTrue();
    assertThatThrownBy(() -> Found.without("because", true))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("because");
  }
}
