package org.tahsil.template.domain;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahsil.contact.ContactTerms;
import org.tahsil.contact.CreditorRole;
import org.tahsil.contact.Sureness;
import org.tahsil.template.Placeholder;
import org.tahsil.template.TemplateChannel;

/**
 * What a text must say or carry, and by what.
 *
 * @param code its name in its pack
 * @param needs the placeholder that says it; null: the ids of its registration
 * @param wording the clause of the law or policy
 */
public record Clause(
    String code,
    @Nullable Placeholder needs,
    Set<TemplateChannel> channels,
    String wording,
    Sureness sureness,
    Pack pack) {

  public Clause {
    channels = Set.copyOf(channels);
  }

  /**
   * Where a clause stands.
   *
   * @param jurisdiction ISO code of the country whose law it is; null: it binds everywhere
   * @param role whom it binds; null: everybody
   * @param chosen whether it binds only where the contact terms choose the pack
   */
  public record Pack(
      String code,
      int version,
      LocalDate from,
      @Nullable String jurisdiction,
      @Nullable CreditorRole role,
      boolean chosen,
      String source) {

    boolean binds(ContactTerms terms, LocalDate day) {
      return !from.isAfter(day)
          && (jurisdiction == null || jurisdiction.equals(terms.jurisdiction()))
          && (role == null || role == terms.role())
          && (!chosen || terms.chosen().contains(code));
    }
  }

  /** Pack, version, clause and source, as a refusal names them. */
  public String cited() {
    return "%s:%d %s (%s; %s; %s)"
        .formatted(pack.code(), pack.version(), code, wording, pack.source(), sureness);
  }
}
