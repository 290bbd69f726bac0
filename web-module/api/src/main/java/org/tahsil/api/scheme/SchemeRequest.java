package org.tahsil.api.scheme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.DpdConvention;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Read;
import org.tahsil.delinquency.Scheme;
import org.tahsil.delinquency.Scheme.Base;
import org.tahsil.delinquency.Scheme.Kind;
import org.tahsil.delinquency.Scheme.Range;
import org.tahsil.delinquency.StandardScheme;

/** A version of a scheme to set. */
@Schema(name = "NewScheme")
record SchemeRequest(
    @NotBlank
        @Schema(
            description = "RBI_IRAC and IFRS9 bring their own rules; BUCKETS needs the rest.",
            enumeration = {"BUCKETS", "RBI_IRAC", "IFRS9"})
        String kind,
    @NotBlank @Schema(format = "date", examples = "2025-01-01") String validFrom,
    @Schema(
            enumeration = {"ELAPSED", "INCLUSIVE"},
            description = "For BUCKETS; default ELAPSED.")
        @Nullable String convention,
    @Schema(
            enumeration = {"AGED_FROM", "DUE_DATE"},
            description = "For BUCKETS: with heed of holds (default) or from the due date alone.")
        @Nullable String base,
    @Schema(description = "For BUCKETS, in worsening order; the first begins at day 0.")
        @Nullable List<ClassRequest> classes,
    @Schema(
            enumeration = {"yes", "no"},
            description = "For BUCKETS: the worst class stays until all arrears are paid.")
        @Nullable String kept,
    @Size(max = 300, message = "has at most 300 characters")
        @Schema(description = "For BUCKETS: the decision that it stands on.")
        @Nullable String source) {

  /** A class and the day past due from which it applies. */
  @Schema(name = "NewSchemeClass")
  record ClassRequest(@Schema(examples = "LATE") String name, @Schema(examples = "3") Integer firstDay) {

    Range range() {
      if (name == null || firstDay == null) {
        throw RequestRefused.malformed(
            "FIELD_MISSING", "classes", null, "Give every class its name and first_day.");
      }
      return new Range(name, firstDay);
    }
  }

  Scheme scheme(String code) {
    LocalDate from = Read.date("valid_from", validFrom);
    return switch (Read.choice("kind", kind, Kind.class)) {
      case RBI_IRAC -> StandardScheme.rbi(code, from);
      case IFRS9 -> StandardScheme.ifrs9(code, from);
      case BUCKETS -> own(code, from);
    };
  }

  private Scheme own(String code, LocalDate from) {
    if (classes == null || source == null || source.isBlank()) {
      throw RequestRefused.malformed(
          "FIELD_MISSING",
          classes == null ? "classes" : "source",
          null,
          "Name the classes with their first days, and the source of the decision.");
    }
    return new Scheme(
        code,
        Kind.BUCKETS,
        Read.choice(
            "convention", Objects.requireNonNullElse(convention, "ELAPSED"), DpdConvention.class),
        Read.choice("base", Objects.requireNonNullElse(base, "AGED_FROM"), Base.class),
        classes.stream().map(ClassRequest::range).toList(),
        Read.choice("kept", Objects.requireNonNullElse(kept, "no"), YesNo.class) == YesNo.YES,
        false,
        from,
        null,
        source.strip());
  }

  private enum YesNo {
    YES,
    NO
  }
}
