package org.tahsil.api.promise;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tahsil.affordability.Strain;

/** What a plan asks of a customer of whom it is known what can be paid. */
@Schema(name = "PlanStrain")
record StrainView(
    @Schema(description = "Whether the plan asks for more than can be paid; it can be made.")
        boolean aboveCapacity,
    @Schema(description = "What can be paid a month.", examples = "45.140") String capacity,
    @Schema(description = "The most that the plan asks for within a month.", examples = "105.000")
        String mostInMonth,
    @Schema(enumeration = {"BANK_DATA", "STATED"}) String source) {

  static StrainView of(Strain strain) {
    return new StrainView(
        strain.isAbove(),
        strain.capacity().plain(),
        strain.mostInMonth().plain(),
        strain.source().name());
  }
}
