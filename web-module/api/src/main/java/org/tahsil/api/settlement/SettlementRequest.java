package org.tahsil.api.settlement;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Read;
import org.tahsil.settlement.Covers;
import org.tahsil.settlement.SettlementKind;
import org.tahsil.settlement.SettlementWish;

/** An offer to be made. */
@Schema(name = "NewSettlement")
record SettlementRequest(
    @Schema(
            enumeration = {"SETTLEMENT", "INCENTIVE"},
            description = "Default SETTLEMENT.")
        @Nullable String kind,
    @Schema(
            enumeration = {"OVERDUE", "OUTSTANDING"},
            description = "What it is about; default OVERDUE, of an INCENTIVE OUTSTANDING.")
        @Nullable String covers,
    @Schema(
            description = "Given up of what it covers; this or pay. Rounded half even.",
            examples = "5")
        @Nullable String percent,
    @Schema(description = "What is to be paid; this or percent.", examples = "40.185")
        @Nullable String pay,
    @Schema(
            format = "date",
            description = "The last value date that is in time; this or within_days.",
            examples = "2025-01-05")
        @Nullable String payBy,
    @Schema(description = "The last day by days from the business date.", examples = "5")
        @Nullable Integer withinDays,
    @Schema(description = "Needed where a second person is asked.", examples = "Left the country")
        @Size(max = 500, message = "has at most 500 characters")
        @Nullable String note) {

  SettlementWish wish(Currency currency, LocalDate today) {
    SettlementKind wished =
        kind == null ? SettlementKind.SETTLEMENT : Read.choice("kind", kind, SettlementKind.class);
    return new SettlementWish(
        wished,
        covers == null ? usual(wished) : Read.choice("covers", covers, Covers.class),
        percent == null ? null : percent(percent),
        pay == null ? null : Read.positiveAmount("pay", pay, currency),
        lastDay(today),
        note == null || note.isBlank() ? null : note.strip());
  }

  private static Covers usual(SettlementKind kind) {
    return kind == SettlementKind.SETTLEMENT ? Covers.OVERDUE : Covers.OUTSTANDING;
  }

  private LocalDate lastDay(LocalDate today) {
    Integer days = withinDays;
    if ((payBy == null) == (days == null)) {
      throw RequestRefused.malformed(
          days == null ? "FIELD_MISSING" : "FIELD_GIVEN_TWICE",
          "pay_by",
          payBy,
          "Give either pay_by or within_days.");
    }
    return days == null
        ? Read.date("pay_by", String.valueOf(payBy))
        : Read.as(
            "within_days",
            days.toString(),
            text -> ahead(today, days),
            "NUMBER_INVALID",
            "Use a number of days from 0 to 366.");
  }

  private static LocalDate ahead(LocalDate today, int days) {
    if (days < 0 || days > 366) {
      throw new DateTimeException("too far");
    }
    return today.plusDays(days);
  }

  private static BigDecimal percent(String text) {
    return Read.as(
        "percent",
        text,
        plain -> {
          if (!plain.matches("[0-9]{1,3}(\\.[0-9]{1,2})?")) {
            throw new IllegalArgumentException("no percentage");
          }
          return new BigDecimal(plain);
        },
        "NUMBER_INVALID",
        "Write a number with at most two decimals.");
  }
}
