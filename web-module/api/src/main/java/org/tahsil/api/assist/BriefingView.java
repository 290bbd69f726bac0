package org.tahsil.api.assist;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tahsil.api.web.Facts;
import org.tahsil.assist.AssistSentences;
import org.tahsil.assist.Briefing;

/** What an agent should know of an account. */
@Schema(name = "Briefing")
record BriefingView(
    String accountRef,
    LocalDate asOf,
    @Schema(description = "Whether something says that the customer is not to be contacted now.")
        boolean contactStopped,
    List<Part> parts) {

  /** A topic and all that is said of it. */
  @Schema(name = "BriefingPart")
  record Part(
      @Schema(description = "BARRIERS, HAPPENED, RISK, ANSWERED, OFFERS or LIKELIHOOD.")
          String topic,
      String title,
      List<Statement> statements) {}

  /** A statement in the language of Accept-Language. */
  @Schema(name = "BriefingStatement")
  record Statement(
      @Schema(description = "The feature whose code it is.") String feature,
      String code,
      Map<String, Object> facts,
      String sentence,
      Source source) {}

  /** Where a statement comes from. */
  @Schema(name = "BriefingSource")
  record Source(String code, Map<String, Object> facts, String sentence) {}

  static BriefingView of(Briefing briefing, Locale locale) {
    AssistSentences words = AssistSentences.in(locale);
    return new BriefingView(
        briefing.account().value(),
        briefing.asOf(),
        briefing.contactStopped(),
        briefing.parts().stream()
            .map(
                part ->
                    new Part(
                        part.topic().name(),
                        words.title(part.topic()),
                        part.statements().stream().map(one -> statement(one, words)).toList()))
            .toList());
  }

  private static Statement statement(Briefing.Statement one, AssistSentences words) {
    return new Statement(
        one.feature(),
        one.code(),
        Facts.plain(one.facts()),
        words.of(one),
        new Source(one.source().code(), Facts.plain(one.source().facts()), words.of(one.source())));
  }
}
