package org.tahsil.intake.domain;

import java.util.List;
import java.util.stream.Collectors;

/** Finds the text of a target in one record: a constant, or the mapped columns of the file. */
public final class CellSource {
  private final Mapping mapping;
  private final Header header;
  private final List<String> fields;

  /**
   * @throws BadCell if the record does not have as many fields as the header
   */
  public CellSource(Mapping mapping, Header header, List<String> fields) {
    if (fields.size() != header.size()) {
      throw new BadCell(
          "*", fields.size() < header.size() ? "TOO_FEW_FIELDS" : "TOO_MANY_FIELDS", null);
    }
    this.mapping = mapping;
    this.header = header;
    this.fields = fields;
  }

  /** The target's text without blanks around it; empty if absent. */
  String cell(String target) {
    String constant = mapping.constants().get(target);
    if (constant != null) {
      return constant;
    }
    String cell =
        mapping.columns().getOrDefault(target, List.of()).stream()
            .map(this::field)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" "));
    return mapping.meaning(target, cell);
  }

  private String field(String column) {
    int place = header.place(column);
    return place < 0 ? "" : fields.get(place).strip();
  }
}
