package org.tahsil.api.deadletter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tahsil.api.web.Read;
import org.tahsil.channel.UnknownMessages.Finding;
import org.tahsil.channel.UnknownMessages.Word;

/** What became of a message in doubt. */
@Schema(name = "UnknownMessageSettling")
record SettlingRequest(
    @NotBlank
        @Schema(
            enumeration = {"SENT", "AGAIN"},
            description = "SENT: it arrived. AGAIN: it did not, and is sent again.")
        String finding,
    @NotBlank
        @Size(max = 500, message = "has at most 500 characters")
        @Schema(description = "How that is known.", examples = "The mail server's log has it")
        String reason) {

  Word word(String caller) {
    return new Word(Read.choice("finding", finding, Finding.class), reason.strip(), caller);
  }
}
