package org.tahsil.api.template;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.template.Registration;

/** Under what an Indian operator lets an SMS pass. */
@Schema(name = "TemplateRegistration")
record RegistrationView(
    @Schema(examples = "1101234567890123456") @Nullable String entity,
    @Schema(examples = "TAHSIL") @Nullable String header,
    @Schema(examples = "1107654321098765432") @Nullable String template) {

  static @Nullable RegistrationView of(@Nullable Registration ids) {
    return ids == null ? null : new RegistrationView(ids.entity(), ids.header(), ids.template());
  }
}
