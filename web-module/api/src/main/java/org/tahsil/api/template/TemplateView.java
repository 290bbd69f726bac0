package org.tahsil.api.template;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.template.TemplateVersion;
import org.tahsil.template.TemplateVersion.Act;

/** A version of a template. */
@Schema(name = "Template")
record TemplateView(
    @Schema(description = "Null: it ships with the product.") @Nullable UUID templateId,
    String code,
    @Schema(enumeration = {"EMAIL", "SMS", "CALL"}) String channel,
    @Schema(enumeration = {"en", "ar"}) String language,
    @Schema(enumeration = {"FRIENDLY", "FIRM", "URGENT", "FINAL"}) String tier,
    int version,
    @Schema(enumeration = {"DRAFT", "SUBMITTED", "APPROVED", "DECLINED", "RETIRED"}) String state,
    @Schema(
            description = "Kept with every message that is written from it.",
            examples = "reminder/email/en/firm@3")
        String stamp,
    @Nullable LocalDate validFrom,
    @Nullable String subject,
    String body,
    @Nullable RegistrationView registration,
    @Nullable String note,
    String writtenBy,
    LocalDate writtenOn,
    List<ActView> history) {

  /** A step of its life, the oldest first. */
  @Schema(name = "TemplateAct")
  record ActView(
      String became,
      @Nullable UUID approvalId,
      @Nullable String note,
      String by,
      LocalDate on,
      Instant at) {

    static ActView of(Act act) {
      return new ActView(
          act.became().name(), act.approval(), act.note(), act.by(), act.on(), act.at());
    }
  }

  static TemplateView of(TemplateVersion version) {
    return new TemplateView(
        version.id(),
        version.key().code(),
        version.key().channel().name(),
        version.key().language().code(),
        version.key().tier().name(),
        version.version(),
        version.state().name(),
        version.stamp(),
        version.validFrom(),
        version.text().subject(),
        version.text().body(),
        RegistrationView.of(version.text().registration()),
        version.written().note(),
        version.written().by(),
        version.written().on(),
        version.acts().stream().map(ActView::of).toList());
  }
}
