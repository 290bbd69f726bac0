package org.tahsil.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The table "Who may call what" of docs/api.md. */
final class RoleTable {

  static final List<String> ROLES =
      List.of("viewer", "agent", "manager", "operator", "integrator", "admin");

  private static final String P = "/api/v1/portfolios/{portfolio}";

  private RoleTable() {}

  /**
   * A line of the table.
   *
   * @param call method and path, as {@link ApiOperation#toString} writes them
   */
  record Line(String call, String operation, Set<String> roles) {}

  /** The lines by their calls. */
  static Map<String, Line> read() throws IOException {
    Path build = Path.of(System.getProperty("tahsil.build"));
    Map<String, Line> lines = new LinkedHashMap<>();
    for (String text : Files.readAllLines(build.resolve("../../docs/api.md"))) {
      if (text.startsWith("| `")) {
        Line line = line(text);
        if (lines.put(line.call(), line) != null) {
          throw new AssertionError("docs/api.md names twice: " + line.call());
        }
      }
    }
    return lines;
  }

  private static Line line(String text) {
    String[] cells =
        Arrays.stream(text.substring(1).split("\\|")).map(String::strip).toArray(String[]::new);
    if (cells.length != ROLES.size() + 2) {
      throw new AssertionError("docs/api.md: not a call, an operation and six roles: " + text);
    }
    String[] call = cells[0].replace("`", "").split(" ", 2);
    Set<String> roles = new TreeSet<>();
    for (int i = 0; i < ROLES.size(); i++) {
      if (cells[i + 2].equals("x")) {
        roles.add(ROLES.get(i));
      }
    }
    return new Line(call[0] + " " + call[1].replaceFirst("^P", P), cells[1], roles);
  }
}
