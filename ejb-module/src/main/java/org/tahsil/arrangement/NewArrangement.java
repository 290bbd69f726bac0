package org.tahsil.arrangement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise or plan to be made.
 *
 * @param instalments in the order of their due dates
 * @param note what the person who takes it wants to be remembered
 */
public record NewArrangement(
    ArrangementKind kind, List<Instalment> instalments, @Nullable String note) {

  public NewArrangement {
    instalments = List.copyOf(instalments);
  }
}
