package org.tahsil.api.template;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Read;
import org.tahsil.template.TemplateWish;

/** A new version of a template. */
@Schema(name = "NewTemplate")
record TemplateRequest(
    @NotBlank
        @Schema(
            description = "The occasion; reminders of the night are written from reminder.",
            examples = "reminder")
        String code,
    @NotBlank @Schema(enumeration = {"EMAIL", "SMS", "CALL"}) String channel,
    @NotBlank @Schema(enumeration = {"en", "ar"}) String language,
    @NotBlank @Schema(enumeration = {"FRIENDLY", "FIRM", "URGENT", "FINAL"}) String tier,
    @NotBlank
        @Schema(format = "date", description = "The first business date on which it may be used.")
        String validFrom,
    @Schema(description = "Of mails only.") @Nullable String subject,
    @NotBlank String body,
    @Nullable RegistrationView registration,
    @Size(max = 500, message = "has at most 500 characters")
        @Schema(description = "What is different, or why.")
        @Nullable String note) {

  TemplateWish wish() {
    return new TemplateWish(
        TemplateChoice.key(code, channel, language, tier),
        Read.date("valid_from", validFrom),
        TemplateChoice.text(subject, body, registration),
        note == null || note.isBlank() ? null : note.strip());
  }
}
