package org.tahsil.api.template;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.template.TemplateKey;
import org.tahsil.template.TemplateText;

/** A text to be checked. */
@Schema(name = "TemplateText")
record TemplateTextRequest(
    @NotBlank @Schema(enumeration = {"EMAIL", "SMS", "CALL"}) String channel,
    @NotBlank @Schema(enumeration = {"en", "ar"}) String language,
    @Schema(description = "Of mails only.") @Nullable String subject,
    @NotBlank String body,
    @Nullable RegistrationView registration) {

  TemplateKey key() {
    return TemplateChoice.key(TemplateKey.REMINDER, channel, language, "FRIENDLY");
  }

  TemplateText text() {
    return TemplateChoice.text(subject, body, registration);
  }
}
