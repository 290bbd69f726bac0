package org.tahsil.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Optional;

/**
 * A feature of ejb-module and the place of a class in it. Found by the last known name in the
 * package, so that fixtures may lie deeper.
 *
 * @param part the sub-package below the feature; empty for its public face
 */
record Feature(String name, int level, String part) {

  static final Map<String, Integer> LEVELS =
      Map.ofEntries(
          Map.entry("shared", 0),
          Map.entry("access", 1),
          Map.entry("account", 1),
          Map.entry("audit", 1),
          Map.entry("idempotency", 1),
          Map.entry("hold", 2),
          Map.entry("approval", 2),
          Map.entry("payment", 2),
          Map.entry("bankdata", 2),
          Map.entry("webhook", 2),
          Map.entry("delinquency", 3),
          Map.entry("arrangement", 4),
          Map.entry("manual", 4),
          Map.entry("settlement", 4),
          Map.entry("live", 5),
          Map.entry("channel", 3),
          Map.entry("contact", 5),
          Map.entry("risk", 5),
          Map.entry("smartcollect", 6),
          Map.entry("template", 6),
          Map.entry("campaign", 7),
          Map.entry("casework", 6),
          Map.entry("affordability", 7),
          Map.entry("concern", 7),
          Map.entry("escalation", 7),
          Map.entry("erasure", 8),
          Map.entry("intake", 8),
          Map.entry("night", 7),
          Map.entry("reporting", 8),
          Map.entry("assist", 8));

  /** The feature of a class; empty for classes of other modules and of the outside. */
  static Optional<Feature> of(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith("org.tahsil.")) {
      return Optional.empty();
    }
    String[] words = name.split("\\.", -1);
    for (int i = words.length - 1; i > 1; i--) {
      Integer level = LEVELS.get(words[i]);
      boolean otherModule = i > 2 && !name.contains(".broken.");
      if (level != null && !otherModule) {
        String part = String.join(".", java.util.Arrays.copyOfRange(words, i + 1, words.length));
        return Optional.of(new Feature(words[i], level, part));
      }
    }
    return Optional.empty();
  }

  boolean isFace() {
    return part.isEmpty() || name.equals("shared");
  }

  boolean is(String wantedPart) {
    return part.equals(wantedPart) || part.startsWith(wantedPart + ".");
  }
}
