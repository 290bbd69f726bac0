package org.tahsil.intake.domain;

import java.util.List;
import java.util.stream.Stream;

/** The columns of a kind of file: those that it must have and those that it may have. */
public record Layout(List<String> required, List<String> optional) {

  public Layout {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
  }

  /** All columns, the required ones first. */
  public List<String> all() {
    return Stream.concat(required.stream(), optional.stream()).toList();
  }
}
