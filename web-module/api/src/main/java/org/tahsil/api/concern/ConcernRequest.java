package org.tahsil.api.concern;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Read;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.NewConcern;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.ItemRef;

/** A concern to take in. */
@Schema(name = "NewConcern")
record ConcernRequest(
    @NotBlank
        @Schema(
            enumeration = {"HARDSHIP", "DISPUTE", "BEREAVEMENT", "WRONG_PERSON", "LEGAL"},
            examples = "DISPUTE")
        String kind,
    @Schema(description = "The account; none: all accounts of the customer in the portfolio.")
        @Nullable String accountRef,
    @Schema(description = "Needed without an account.") @Nullable String customerRef,
    @NotBlank
        @Size(max = 64)
        @Schema(description = "A code of the kind.", examples = "WRONG_AMOUNT")
        String reason,
    @Schema(description = "In the teller's words.")
        @Size(max = 2000, message = "has at most 2000 characters")
        @Nullable String told,
    @Schema(description = "Of a dispute, which needs one.") @Nullable String itemRef,
    @Schema(description = "Of a dispute; none: what is open of the item.", examples = "10.000")
        @Nullable String amount,
    @Schema(description = "The teller's own number of it: the same is taken in once.")
        @Size(max = 64, message = "has at most 64 characters")
        @Nullable String sourceRef) {

  NewConcern concern(Portfolio portfolio) {
    String account = accountRef;
    String customer = customerRef;
    String item = itemRef;
    String much = amount;
    return new NewConcern(
        Read.choice("kind", kind, ConcernKind.class),
        customer == null ? null : Read.reference("customer_ref", customer, CustomerRef::new),
        account == null ? null : Read.reference("account_ref", account, AccountRef::new),
        reason.strip().toUpperCase(Locale.ROOT),
        Words.kept(told),
        item == null ? null : Read.reference("item_ref", item, ItemRef::new),
        much == null ? null : Read.positiveAmount("amount", much, portfolio.currency()),
        Words.kept(sourceRef));
  }
}
