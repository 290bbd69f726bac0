package org.tahsil.product;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs a test where a Chromium is found (the environment variable TAHSIL_BROWSER, or the usual
 * places) and says so where it is not; with {@code -Dtahsil.browser=required} its absence fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsBrowser.Found.class)
public @interface NeedsBrowser {

  /** The condition behind the annotation. */
  final class Found implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      Optional<Path> browser = browser();
      Optional<String> lacking = lacking(browser, driven());
      if (lacking.isEmpty()) {
        return ConditionEvaluationResult.enabled("browser " + browser.orElseThrow());
      }
      return without(
          "BROWSER TESTS SKIPPED: %s, so %s did not run."
              .formatted(lacking.get(), context.getDisplayName()),
          "required".equals(System.getProperty("tahsil.browser")));
    }

    static ConditionEvaluationResult without(String reason, boolean required) {
      if (required) {
        throw new IllegalStateException(reason + " -Dtahsil.browser=required forbids that.");
      }
      System.out.println(reason);
      return ConditionEvaluationResult.disabled(reason);
    }

    /** What is missing to drive a browser, and the remedy; empty if nothing is. */
    static Optional<String> lacking(Optional<Path> browser, boolean driven) {
      if (browser.isEmpty()) {
        return Optional.of("no Chromium was found (install one, or name it in TAHSIL_BROWSER)");
      }
      return driven
          ? Optional.empty()
          : Optional.of("the browser's driver is missing (say -Pbrowser)");
    }

    /** Whether the driver is on the class path: the profile {@code browser} brings it. */
    private static boolean driven() {
      return Found.class.getResource("/com/microsoft/playwright/impl/driver/jar/DriverJar.class")
          != null;
    }

    /** The Chromium of this machine. */
    public static Optional<Path> browser() {
      return Stream.of(
              System.getenv("TAHSIL_BROWSER"),
              "/usr/bin/chromium",
              "/usr/bin/chromium-browser",
              "/usr/bin/google-chrome")
          .filter(each -> each != null && !each.isBlank())
          .map(Path::of)
          .filter(Files::isExecutable)
          .findFirst();
    }
  }
}
