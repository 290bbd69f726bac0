package org.tahsil.delinquency.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tahsil.delinquency.Scheme;
import org.tahsil.delinquency.Scheme.Range;
import org.tahsil.shared.outcome.Refusal;

/**
 * What a scheme must be to class every account in exactly one class. A worst class that is kept
 * until all arrears are paid counts from due dates: arrears that a hold or a dispute hides are
 * still owed.
 */
public final class SchemeRule {

  private static final int MOST_CLASSES = 20;
  private static final int LAST_DAY = 10_000;

  private SchemeRule() {}

  /** Why it cannot be; empty if it can. */
  public static Optional<Refusal> fault(Scheme scheme) {
    if (!scheme.code().matches("[A-Z0-9][A-Z0-9_-]{0,31}")) {
      return rule(
          "SCHEME_CODE_INVALID",
          "code",
          scheme.code(),
          "Use 1 to 32 capital letters, digits, - and _.");
    }
    if (scheme.kept() && scheme.base() == Scheme.Base.AGED_FROM) {
      return rule(
          "SCHEME_KEPT_NEEDS_DUE_DATE",
          "base",
          scheme.base().name(),
          "Count from DUE_DATE, or do not keep the worst class.");
    }
    List<Range> classes = scheme.classes();
    if (classes.size() < 2 || classes.size() > MOST_CLASSES) {
      return rule(
          "SCHEME_CLASSES_COUNT",
          "classes",
          String.valueOf(classes.size()),
          "Name 2 to " + MOST_CLASSES + " classes.");
    }
    return classFault(classes);
  }

  private static Optional<Refusal> classFault(List<Range> classes) {
    Set<String> names = new HashSet<>();
    int before = -1;
    for (Range range : classes) {
      if (range.name().isBlank() || range.name().length() > 32 || !names.add(range.name())) {
        return rule(
            "SCHEME_CLASS_NAME",
            "classes",
            range.name(),
            "Give every class a name of its own with 1 to 32 characters.");
      }
      boolean first = before < 0;
      if ((first && range.firstDay() != 0)
          || range.firstDay() <= before
          || range.firstDay() > LAST_DAY) {
        return rule(
            "SCHEME_DAYS_ORDER",
            "first_day",
            String.valueOf(range.firstDay()),
            "Begin with day 0 and let every class begin later than the one before it.");
      }
      before = range.firstDay();
    }
    return Optional.empty();
  }

  private static Optional<Refusal> rule(String code, String field, String value, String remedy) {
    return Optional.of(Refusal.rule(code, field, value, remedy));
  }
}
