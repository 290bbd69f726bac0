package org.tahsil.api.affordability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.affordability.NewStatedIncome;
import org.tahsil.affordability.StatedIncome;

/** What was stated of income and outgoings. */
@Schema(name = "StatedIncome")
record StatedIncomeView(
    String statedIncomeId,
    @Schema(description = "One pay, net.", examples = "650.000") String pay,
    String payFrequency,
    @Nullable Integer payDay,
    @Nullable LocalDate paidOn,
    @Schema(description = "A month.", examples = "480.000") String outgoings,
    String statedBy,
    LocalDate statedOn,
    @Nullable String sourceRef,
    String writtenBy,
    LocalDate writtenOn,
    Instant writtenAt) {

  /** A customer's, newest first. */
  @Schema(name = "StatedIncomes")
  record All(
      String customerRef,
      @Schema(examples = "OMR") String currency,
      List<StatedIncomeView> statedIncomes) {}

  static StatedIncomeView of(StatedIncome income) {
    NewStatedIncome told = income.told();
    return new StatedIncomeView(
        income.id().toString(),
        told.pay().plain(),
        told.payFrequency().name(),
        told.payDay(),
        told.paidOn(),
        told.outgoings().plain(),
        told.statedBy(),
        told.statedOn(),
        told.sourceRef(),
        income.writtenBy(),
        income.writtenOn(),
        income.writtenAt());
  }
}
