package org.tahsil.api.payment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Read;
import org.tahsil.payment.Reversal;

/** Why a payment is taken back. */
@Schema(name = "Reversal")
record ReversalRequest(
    @NotBlank
        @Size(max = 200, message = "has at most 200 characters")
        @Schema(examples = "Returned by the bank")
        String reason,
    @Schema(
            description = "The code with which the bank returned the payment.",
            examples = {"NACH 04", "AM04"})
        @Nullable String returnCode) {

  Reversal reversal() {
    String code = returnCode;
    return code == null
        ? Reversal.because(reason)
        : Read.as(
            "return_code",
            code,
            text -> new Reversal(reason, text),
            "RETURN_CODE_INVALID",
            "Write the bank's code in 1 to 20 capitals, digits, blanks, dots or hyphens,"
                + " for example AM04.");
  }
}
