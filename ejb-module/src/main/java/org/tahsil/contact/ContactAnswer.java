package org.tahsil.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verdict and what it stands on.
 *
 * @param packs that bound the contact, as code:version#digest
 * @param codeVersion of the rules' code
 * @param facts all that were used, as JSON; null: purged, or not asked for
 */
public record ContactAnswer(
    ContactRequest request,
    ContactVerdict verdict,
    List<String> packs,
    String codeVersion,
    @Nullable String facts) {

  public ContactAnswer {
    packs = List.copyOf(packs);
  }
}
