package org.tahsil.api.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.contact.ContactTerms;

/** What a portfolio sets of contacts. */
@Schema(name = "ContactTerms")
record ContactTermsView(
    @Schema(description = "For contacts from this day; null: the product's own.")
        @Nullable LocalDate validFrom,
    @Schema(description = "Null: not known; a customer's country must be.", examples = "OM")
        @Nullable String jurisdiction,
    String role,
    List<String> chosen,
    Map<String, String> house,
    String source,
    @Schema(description = "Null: the product's own.") @Nullable String decidedBy) {

  /** Those of the business date, and all that were set, the newest first day first. */
  @Schema(name = "ContactTermsList")
  record All(String portfolio, ContactTermsView current, List<ContactTermsView> terms) {}

  static ContactTermsView of(ContactTerms terms) {
    return new ContactTermsView(
        terms.validFrom(),
        terms.jurisdiction(),
        terms.role().name(),
        terms.chosen(),
        new TreeMap<>(terms.house()),
        terms.source(),
        terms.decidedBy());
  }
}
