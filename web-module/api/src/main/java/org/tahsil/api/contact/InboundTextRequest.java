package org.tahsil.api.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Read;
import org.tahsil.channel.InboundText;
import org.tahsil.shared.id.TenantId;

/** A text that a gateway had from a customer. */
@Schema(name = "NewInboundText")
record InboundTextRequest(
    @NotBlank
        @Schema(
            enumeration = {"SMS", "EMAIL", "WHATSAPP"},
            examples = "SMS")
        String channel,
    @NotBlank
        @Size(max = 254, message = "has at most 254 characters")
        @Schema(description = "Number or mail address it came from.", examples = "+96890000001")
        String sender,
    @NotNull
        @Size(max = 20_000, message = "has at most 20,000 characters")
        @Schema(description = "Of a mail the plain part; 2,000 characters are kept.")
        String text,
    @NotBlank
        @Size(max = 100, message = "has at most 100 characters")
        @Schema(description = "The gateway's own, unique by channel.", examples = "MO-4711")
        String reference,
    @Schema(description = "When the gateway had it; default: now.", format = "date-time")
        @Nullable String at) {

  InboundText text(TenantId tenant, Instant now) {
    return new InboundText(
        tenant, channel, sender, text, at == null ? now : Read.instant("at", at), reference);
  }
}
