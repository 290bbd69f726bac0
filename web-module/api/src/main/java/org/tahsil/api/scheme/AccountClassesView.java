package org.tahsil.api.scheme;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Sayings;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Schemes.Classed;

/** The classes of an account, by every scheme of the date, and why. */
@Schema(name = "AccountClasses")
record AccountClassesView(
    String accountRef,
    LocalDate asOf,
    @Schema(description = "The end of knowledge asked for; null: now.") @Nullable LocalDate knownOn,
    List<ClassView> classes) {

  /** The class by one scheme. */
  @Schema(name = "AccountClass")
  record ClassView(
      @Schema(examples = "RBI") String scheme,
      @Schema(description = "The class that applies.", examples = "NPA") String name,
      @Schema(description = "The class by this account alone.") String own,
      @Schema(description = "By the scheme's own count.") int daysPastDue,
      @Schema(description = "Stays only because not all arrears are paid.") boolean kept,
      @Schema(description = "Comes from another account of the customer.") boolean byBorrower,
      String source,
      @Schema(description = "In the language of Accept-Language.") String sentence) {

    static ClassView of(Classed found, Sayings sayings) {
      String code =
          found.byBorrower() ? "CLASS_OF_BORROWER" : found.kept() ? "CLASS_KEPT" : "CLASS_OF_DAYS";
      Map<String, Object> facts = new HashMap<>();
      facts.put("scheme", found.scheme().code());
      facts.put("class", found.name());
      facts.put("own", found.own());
      facts.put("days_past_due", found.daysPastDue());
      return new ClassView(
          found.scheme().code(),
          found.name(),
          found.own(),
          found.daysPastDue(),
          found.kept(),
          found.byBorrower(),
          found.scheme().source(),
          sayings.say(code, facts));
    }
  }

  static AccountClassesView of(
      String accountRef, AsOf asOf, List<Classed> classes, Locale locale) {
    Sayings sayings = Sayings.of("org.tahsil.delinquency.sentences", locale);
    return new AccountClassesView(
        accountRef,
        asOf.date(),
        asOf.knownOn(),
        classes.stream().map(found -> ClassView.of(found, sayings)).toList());
  }
}
