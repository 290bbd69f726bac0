package org.tahsil.api.template;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Read;
import org.tahsil.template.TemplateTerms;

/** Terms of messages to set. */
@Schema(name = "NewTemplateTerms")
record TemplateTermsRequest(
    @Schema(
            description = "The portfolio's page for payments, {account} where the reference goes.",
            examples = "https://pay.example.com/?ref={account}")
        @Nullable String paymentPage,
    @Schema(description = "Of one part of an SMS, at most six decimals.", examples = "0.0125")
        @Nullable String smsPartPrice,
    @NotBlank
        @Size(max = 200, message = "has at most 200 characters")
        @Schema(examples = "Contract with the operator, 2025")
        String source) {

  TemplateTerms terms(LocalDate from) {
    String page = paymentPage;
    return new TemplateTerms(
        page == null || page.isBlank() ? null : page.strip(),
        smsPartPrice == null ? null : price(smsPartPrice),
        source.strip(),
        from,
        null);
  }

  private static BigDecimal price(String text) {
    return Read.as(
        "sms_part_price",
        text,
        plain -> {
          if (!plain.matches("[0-9]{1,4}(\\.[0-9]{1,6})?")) {
            throw new IllegalArgumentException("no price");
          }
          return new BigDecimal(plain);
        },
        "NUMBER_INVALID",
        "Write a number with at most six decimals.");
  }
}
