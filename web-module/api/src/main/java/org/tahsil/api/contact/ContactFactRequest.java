package org.tahsil.api.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Read;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.FactKind;

/** A fact to be told. */
@Schema(name = "NewContactFact")
record ContactFactRequest(
    @NotBlank
        @Schema(
            description = "What it is: OPT_OUT, CONSENT, WRONG_NUMBER, ATTORNEY and so on.",
            examples = "OPT_OUT")
        String kind,
    @Schema(description = "None: of all channels.", examples = "EMAIL") @Nullable String channel,
    @Size(max = 254, message = "has at most 254 characters")
        @Schema(description = "None: of all addresses and numbers.")
        @Nullable String address,
    @Schema(description = "None: of all debts.") @Nullable String accountRef,
    @Schema(description = "False: it no longer stands; default true.") @Nullable Boolean stands,
    @Schema(description = "Default: now, by the portfolio's clock.", format = "date-time")
        @Nullable String since,
    @Schema(description = "None: without a known end.", format = "date-time")
        @Nullable String until,
    @Size(max = 100, message = "has at most 100 characters")
        @Schema(
            description = "Hours, channel or language, where the kind has one.",
            examples = "MONDAY 17:00-19:00")
        @Nullable String detail,
    @NotBlank
        @Size(max = 200, message = "has at most 200 characters")
        @Schema(description = "Who said it, or where it is written.", examples = "Call of 2 May")
        String source) {

  CustomerFact fact(Instant now) {
    return new CustomerFact(
        Read.choice("kind", kind, FactKind.class),
        channel == null ? null : Read.choice("channel", channel, ContactChannel.class),
        address == null || address.isBlank() ? null : address,
        accountRef,
        !Boolean.FALSE.equals(stands),
        since == null ? now : Read.instant("since", since),
        until == null ? null : Read.instant("until", until),
        detail);
  }
}
