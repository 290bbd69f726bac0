package org.tahsil.api.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Read;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.ExemptionWish;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;

/** A house rule to be set aside. */
@Schema(name = "NewContactExemption")
record ContactExemptionRequest(
    @Schema(description = "None: of all the customer's accounts in the portfolio.")
        @Nullable String accountRef,
    @NotBlank
        @Schema(
            description = "A rule of the pack HOUSE; a law cannot be set aside.",
            examples = "SMS_OF_A_PERSON")
        String rule,
    @Schema(description = "None: of all channels.", examples = "SMS") @Nullable String channel,
    @NotBlank
        @Schema(
            description =
                "The first day on which the rule counts again: from tomorrow to 30 days ahead.",
            format = "date")
        String until,
    @NotBlank
        @Size(max = 300, message = "has at most 300 characters")
        @Schema(description = "Why.", examples = "She asked for the figures by SMS")
        String reason) {

  ExemptionWish wish(CustomerRef customer) {
    return new ExemptionWish(
        customer,
        accountRef == null ? null : new AccountRef(accountRef),
        rule.strip(),
        channel == null ? null : Read.choice("channel", channel, ContactChannel.class),
        Read.date("until", until),
        reason);
  }
}
