package org.tahsil.intake.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the columns of a kind (the targets) come from in a file.
 *
 * @param kind the kind of file that the rows become
 * @param columns target to the file's columns, whose non-empty cells are joined by a blank
 * @param constants target to a value that is the same for all rows
 * @param values target to what a cell stands for; {@code *} stands for every other non-empty cell
 * @param required the file's columns without which it is refused
 */
public record Mapping(
    String kind,
    Map<String, List<String>> columns,
    Map<String, String> constants,
    Map<String, Map<String, String>> values,
    List<String> required,
    Formats formats) {

  public Mapping {
    columns = Map.copyOf(columns);
    constants = Map.copyOf(constants);
    values = Map.copyOf(values);
    required = List.copyOf(required);
  }

  /** The mapping of a file that already has the kind's own columns. */
  public static Mapping plain(String kind, Layout layout) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    layout.all().forEach(column -> columns.put(column, List.of(column)));
    return new Mapping(kind, columns, Map.of(), Map.of(), layout.required(), Formats.PLAIN);
  }

  /** The name under which the file's sender knows a target. */
  public String sourceOf(String target) {
    List<String> sources = columns.get(target);
    return sources == null ? target : String.join(" ", sources);
  }

  /** What a cell stands for. */
  String meaning(String target, String cell) {
    Map<String, String> meanings = values.getOrDefault(target, Map.of());
    String meaning = meanings.get(cell);
    if (meaning == null && !cell.isEmpty()) {
      meaning = meanings.get("*");
    }
    return meaning == null ? cell : meaning;
  }
}
