package org.tahsil.api.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Read;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.Authority;
import org.tahsil.approval.Rank;
import org.tahsil.shared.money.Money;

/** What a role is to be allowed. */
@Schema(name = "NewAuthority")
record AuthorityRequest(
    @NotBlank
        @Schema(
            enumeration = {
              "SETTLEMENT",
              "INCENTIVE",
              "PLACEMENT",
              "OVERRIDE",
              "WRITE_OFF",
              "TEMPLATE",
              "CAMPAIGN",
              "CONTACT"
            })
        String kind,
    @NotBlank @Schema(enumeration = {"agent", "manager", "admin"}) String role,
    @Schema(description = "0 to 100, 0: nothing at all; none: any share.", examples = "5")
        @Nullable String mostPercent,
    @Schema(description = "0: nothing at all; none: any amount.", examples = "20.000")
        @Nullable String mostAmount,
    @NotBlank
        @Size(max = 300, message = "has at most 300 characters")
        @Schema(examples = "Credit policy 2025, no. 7")
        String source) {

  Authority authority(LocalDate from, Currency currency) {
    return new Authority(
        Read.choice("kind", kind, ApprovalKind.class),
        Read.choice("role", role, Rank.class),
        from,
        mostPercent == null ? null : percent(mostPercent),
        mostAmount == null ? null : amount(mostAmount, currency),
        source.strip());
  }

  private static Money amount(String text, Currency currency) {
    return text.matches("0+(\\.0+)?")
        ? Money.zero(currency)
        : Read.positiveAmount("most_amount", text, currency);
  }

  private static BigDecimal percent(String text) {
    return Read.as(
        "most_percent",
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
