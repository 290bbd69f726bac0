package org.tahsil.api.terms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Read;
import org.tahsil.delinquency.AgeingTerms;
import org.tahsil.delinquency.AgeingTerms.DayOff;
import org.tahsil.shared.money.Money;

/** Ageing terms to set from a day on. */
@Schema(name = "NewAgeingTerms")
record TermsRequest(
    @Schema(
            description = "Calendar days after the due date that are not counted; default 0.",
            minimum = "0",
            maximum = "90",
            examples = "5")
        @Nullable Integer graceDays,
    @Schema(
            enumeration = {"COUNTS", "NEXT_WORKING_DAY"},
            description = "What a due date on a day off means; default COUNTS.")
        @Nullable String dayOff,
    @Schema(
            description = "Days off of every week; default none.",
            examples = "[\"FRIDAY\",\"SATURDAY\"]")
        @Nullable List<String> weeklyDaysOff,
    @Schema(description = "Up to this an account is not past due; default 0.", examples = "0.500")
        @Nullable String tolerance,
    @NotBlank
        @Size(max = 300, message = "has at most 300 characters")
        @Schema(description = "The contract, law or decision.", examples = "Terms of 2024, no. 7")
        String source) {

  AgeingTerms terms(LocalDate from, Currency currency) {
    return new AgeingTerms(
        from,
        graceDays == null ? 0 : graceDays,
        dayOff == null ? DayOff.COUNTS : Read.choice("day_off", dayOff, DayOff.class),
        daysOff(),
        tolerance == null ? Money.zero(currency) : tolerance(tolerance, currency),
        source.strip());
  }

  private Set<DayOfWeek> daysOff() {
    Set<DayOfWeek> days = new HashSet<>();
    for (String day : weeklyDaysOff == null ? List.<String>of() : weeklyDaysOff) {
      days.add(Read.choice("weekly_days_off", day, DayOfWeek.class));
    }
    return days;
  }

  private static Money tolerance(String text, Currency currency) {
    return text.matches("0+(\\.0+)?")
        ? Money.zero(currency)
        : Read.positiveAmount("tolerance", text, currency);
  }
}
