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
      if (browser.isPresent() && driven()) {
        return ConditionEvaluationResult.enabled("browser " + browser.get());
      }
      String reason =
          "No Chromium found (install it, or name it in TAHSIL_BROWSER and say -Pbrowser) to run "
              + context.getDisplayName();
      if ("required".equals(System.getProperty("tahsil.browser"))) {
        throw new IllegalStateException(reason);
      }
      System.out.println(reason);
      return ConditionEvaluationResult.disabled(reason);
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
