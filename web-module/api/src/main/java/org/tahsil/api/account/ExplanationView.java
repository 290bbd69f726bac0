package org.tahsil.api.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Facts;
import org.tahsil.api.web.Sayings;
import org.tahsil.delinquency.Explanation;

/** Why an account has its days past due. */
@Schema(name = "Explanation")
record ExplanationView(
    String accountRef,
    LocalDate asOf,
    @Nullable LocalDate knownOn,
    int daysPastDue,
    String bucket,
    String convention,
    List<Reason> reasons) {

  /** One reason. */
  @Schema(name = "ExplanationReason")
  record Reason(
      String code,
      Map<String, Object> facts,
      @Schema(description = "In the language of Accept-Language.") String sentence) {}

  static ExplanationView of(String accountRef, Explanation explanation, Locale locale) {
    Sayings sayings = Sayings.of("org.tahsil.delinquency.sentences", locale);
    return new ExplanationView(
        accountRef,
        explanation.asOf().date(),
        explanation.asOf().knownOn(),
        explanation.daysPastDue(),
        explanation.bucket().label(),
        explanation.convention(),
        explanation.reasons().stream()
            .map(
                reason ->
                    new Reason(
                        reason.code(),
                        Facts.plain(reason.facts()),
                        sayings.say(reason.code(), reason.facts())))
            .toList());
  }
}
