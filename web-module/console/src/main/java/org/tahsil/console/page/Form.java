package org.tahsil.console.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form that posts.
 *
 * @param id stable, the prefix of its fields' ids
 * @param error why it was refused as a whole, null if it was not
 */
public record Form(
    String id, String action, String submit, @Nullable String error, List<Field> fields) {

  /** Whether it was sent and came back with what is wrong: it is then shown at once. */
  public boolean sentBack() {
    return error != null || fields.stream().anyMatch(field -> field.error() != null);
  }
}
