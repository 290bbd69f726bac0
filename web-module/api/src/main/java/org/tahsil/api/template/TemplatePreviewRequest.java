package org.tahsil.api.template;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Read;
import org.tahsil.shared.id.AccountRef;

/** A text and the account for whose customer it is to be read. */
@Schema(name = "TemplatePreviewRequest")
record TemplatePreviewRequest(
    @NotBlank @Schema(enumeration = {"EMAIL", "SMS", "CALL"}) String channel,
    @NotBlank @Schema(enumeration = {"en", "ar"}) String language,
    @Schema(description = "Of mails only.") @Nullable String subject,
    @NotBlank String body,
    @Nullable RegistrationView registration,
    @NotBlank @Schema(examples = "ACC_OMT_00044") String accountRef) {

  TemplateTextRequest words() {
    return new TemplateTextRequest(channel, language, subject, body, registration);
  }

  AccountRef account() {
    return Read.reference("account_ref", accountRef, AccountRef::new);
  }
}
