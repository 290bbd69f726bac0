package org.tahsil.template.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.template.TemplateState;
import org.tahsil.template.TemplateVersion;
import org.tahsil.template.TemplateWish;
import org.tahsil.template.TextFault;

/** What may be written, and what may become of it. */
public final class WritingRule {

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");
  private static final int LONGEST_NOTE = 500;
  private static final int YEARS_AHEAD = 2;

  private WritingRule() {}

  /** Why a version cannot be kept at all; empty if it can. */
  public static Optional<Refusal> fault(TemplateWish wish, LocalDate today) {
    String code = wish.key().code();
    if (!CODE.matcher(code).matches()) {
      return malformed("code", code, "Use 2 to 40 of a-z, 0-9 and hyphens, a letter first.");
    }
    LocalDate from = wish.validFrom();
    if (from.isBefore(today) || from.isAfter(today.plusYears(YEARS_AHEAD))) {
      return malformed(
          "valid_from",
          from.toString(),
          "Use a day from %s to %s.".formatted(today, today.plusYears(YEARS_AHEAD)));
    }
    String note = wish.note();
    if (note != null && note.length() > LONGEST_NOTE) {
      return malformed("note", String.valueOf(note.length()), "Use at most 500 characters.");
    }
    return TextRule.lengths(wish.key().channel(), wish.text()).stream()
        .findFirst()
        .map(TextFault::refusal);
  }

  /** Why a version cannot become something; empty if it can. */
  public static Optional<Refusal> fault(TemplateVersion version, TemplateState next) {
    return version.state().mayBecome(next)
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                Refusal.Kind.CONFLICT,
                "TEMPLATE_STATE",
                "state",
                version.state().name(),
                "Write a new version: this one cannot become " + next + ".",
                Map.of("next", next.name())));
  }

  /** Why somebody cannot agree to a version, though somebody else asked; empty if they can. */
  public static Optional<Refusal> own(TemplateVersion version, String by) {
    return version.written().by().equals(by)
        ? Optional.of(
            new Refusal(
                Refusal.Kind.FORBIDDEN,
                "TEMPLATE_OWN",
                "decision",
                by,
                "Have somebody decide it who did not write it.",
                Map.of()))
        : Optional.empty();
  }

  private static Optional<Refusal> malformed(String field, String value, String remedy) {
    return Optional.of(Refusal.malformed("OUT_OF_RANGE", field, value, remedy));
  }
}
