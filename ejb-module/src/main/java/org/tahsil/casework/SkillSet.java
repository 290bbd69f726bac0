package org.tahsil.casework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The skills that cases of a portfolio can need.
 *
 * @param codes of capital letters, digits and underscores, at most 20; none: no case needs one
 * @param validFrom the first day on which they count; null: the product's own
 */
public record SkillSet(
    List<String> codes, String source, @Nullable LocalDate validFrom, @Nullable String decidedBy) {

  public SkillSet {
    codes = List.copyOf(codes);
  }
}
