package org.tahsil.api.scheme;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.delinquency.Scheme;

/** A version of a scheme. */
@Schema(name = "Scheme")
record SchemeView(
    @Schema(examples = "RBI") String code,
    @Schema(enumeration = {"BUCKETS", "RBI_IRAC", "IFRS9"}) String kind,
    @Schema(enumeration = {"ELAPSED", "INCLUSIVE"}) String convention,
    @Schema(enumeration = {"AGED_FROM", "DUE_DATE"}) String base,
    List<ClassView> classes,
    @Schema(description = "The worst class stays until all arrears are paid.") boolean kept,
    @Schema(description = "One account in the worst class takes the customer's others along.")
        boolean borrowerWide,
    LocalDate validFrom,
    @Schema(description = "The first day on which it classes no more; null: open.")
        @Nullable LocalDate validTo,
    String source) {

  /** A class and the day past due from which it applies. */
  @Schema(name = "SchemeClass")
  record ClassView(String name, int firstDay) {}

  static SchemeView of(Scheme scheme) {
    return new SchemeView(
        scheme.code(),
        scheme.kind().name(),
        scheme.convention().name(),
        scheme.base().name(),
        scheme.classes().stream().map(one -> new ClassView(one.name(), one.firstDay())).toList(),
        scheme.kept(),
        scheme.borrowerWide(),
        scheme.validFrom(),
        scheme.validTo(),
        scheme.source());
  }
}
