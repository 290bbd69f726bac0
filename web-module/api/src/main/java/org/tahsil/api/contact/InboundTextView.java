package org.tahsil.api.contact;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.contact.Replies;
import org.tahsil.shared.id.CustomerRef;

/** What became of a text. */
@Schema(name = "InboundText")
record InboundTextView(
    String reference,
    @Schema(
            enumeration = {"STOP", "START"},
            description = "What it asks for; null: neither.")
        @Nullable String word,
    @Schema(description = "Whether the word changed what stands when the text came first.")
        boolean heeded,
    @Schema(description = "Who has the sender's address; of nobody the text is kept all the same.")
        List<String> customerRefs,
    @Schema(description = "Whether the text was known.") boolean repeated) {

  static InboundTextView of(String reference, Replies.Taken taken) {
    Replies.Word word = taken.word();
    return new InboundTextView(
        reference,
        word == null ? null : word.name(),
        taken.heeded(),
        taken.customers().stream().map(CustomerRef::value).toList(),
        taken.repeated());
  }
}
