package org.tahsil.api.template;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.KeptShorter;
import org.tahsil.template.Rendered;
import org.tahsil.template.SmsParts;

/** A text as a customer would read it. */
@Schema(name = "TemplatePreview")
record RenderedView(
    String language,
    @Nullable String subject,
    @Schema(description = "Null in an answer that is given again under an Idempotency-Key.")
        @Nullable String body,
    @Schema(description = "Null: it is no SMS.") @Nullable SmsView sms)
    implements KeptShorter {

  /** What an SMS takes. */
  @Schema(name = "SmsParts")
  record SmsView(
      @Schema(enumeration = {"GSM_7", "UCS_2"}) String encoding,
      @Schema(description = "Septets or UTF-16 units.") int units,
      int parts,
      @Schema(description = "Units left in the last part.") int free,
      @Schema(description = "Characters that the seven-bit alphabet lacks, at most ten.")
          List<String> beyond,
      @Schema(
              description = "Of all parts, in the portfolio's currency; null: no price is set.",
              examples = "0.0375")
          @Nullable String cost) {

    static @Nullable SmsView of(@Nullable SmsParts sms, @Nullable BigDecimal cost) {
      return sms == null
          ? null
          : new SmsView(
              sms.encoding().name(),
              sms.units(),
              sms.parts(),
              sms.free(),
              sms.beyond(),
              cost == null ? null : cost.toPlainString());
    }
  }

  static RenderedView of(Rendered rendered) {
    return new RenderedView(
        rendered.language().code(),
        rendered.subject(),
        rendered.body(),
        SmsView.of(rendered.sms(), rendered.cost()));
  }

  @Override
  public Record kept() {
    return new RenderedView(language, null, null, sms);
  }
}
