package org.tahsil.api.approval;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.approval.Authorities;
import org.tahsil.approval.Authority;
import org.tahsil.shared.money.Money;

/** What a role may grant of a kind. */
@Schema(name = "Authority")
record AuthorityView(
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
    @Schema(enumeration = {"agent", "manager", "admin"}) String role,
    @Schema(description = "Null: the product's own.") @Nullable LocalDate validFrom,
    @Schema(description = "Null: any.", examples = "5.00") @Nullable String mostPercent,
    @Schema(description = "Null: any.", examples = "20.000") @Nullable String mostAmount,
    String source) {

  /** One of a day ahead that waits for another admin. */
  @Schema(name = "WaitingAuthority")
  record Waiting(String askedBy, AuthorityView authority) {

    static Waiting of(Authorities.Wish wish) {
      return new Waiting(wish.by(), AuthorityView.of(wish.authority()));
    }
  }

  /** What counts on the business date, and all that were set, the newest first day first. */
  @Schema(name = "Authorities")
  record All(
      String portfolio,
      @Schema(examples = "OMR") String currency,
      List<AuthorityView> current,
      List<AuthorityView> authorities,
      List<Waiting> waiting) {}

  static AuthorityView of(Authority one) {
    BigDecimal percent = one.mostPercent();
    Money amount = one.mostAmount();
    return new AuthorityView(
        one.kind().name(),
        one.rank().role(),
        one.validFrom(),
        percent == null ? null : percent.toPlainString(),
        amount == null ? null : amount.plain(),
        one.source());
  }
}
