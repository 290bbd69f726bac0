package org.tahsil.intake.app;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahsil.intake.domain.Formats;
import org.tahsil.intake.domain.Layout;
import org.tahsil.intake.domain.Mapping;

/** Reads the JSON document of a profile; what is wrong in it is refused with its field. */
final class ProfileReader {
  private static final Set<String> FIELDS =
      Set.of(
          "kind",
          "description",
          "columns",
          "constants",
          "values",
          "date_formats",
          "time_formats",
          "decimal",
          "delimiter");

  private final Kinds kinds;

  ProfileReader(Kinds kinds) {
    this.kinds = kinds;
  }

  Mapping read(String document) {
    ProfileJson json = ProfileJson.parse(document);
    json.only(FIELDS);
    json.optionalText("description");
    Layout layout = layout(json.text("kind"));
    Map<String, List<String>> columns = columns(json.object("columns"), layout);
    Map<String, String> constants = constants(json.object("constants"), layout, columns);
    checkComplete(layout, columns, constants);
    return new Mapping(
        json.text("kind"),
        columns,
        constants,
        values(json.object("values"), columns),
        columns.values().stream().flatMap(List::stream).distinct().toList(),
        formats(json));
  }

  private Layout layout(String kind) {
    return kinds
        .find(kind)
        .orElseThrow(
            () ->
                ProfileJson.refused(
                    "UNKNOWN_KIND",
                    "kind",
                    kind,
                    "Use one of " + String.join(", ", kinds.names()) + "."))
        .layout();
  }

  private static Map<String, List<String>> columns(ProfileJson json, Layout layout) {
    json.only(Set.copyOf(layout.all()));
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (String target : json.json().keySet()) {
      List<String> sources = json.texts(target);
      if (sources.isEmpty() || sources.stream().anyMatch(String::isBlank)) {
        throw ProfileJson.refused(
            "EMPTY_COLUMN", json.path() + target, null, "Name at least one column of the file.");
      }
      columns.put(target, sources);
    }
    return columns;
  }

  private static Map<String, String> constants(
      ProfileJson json, Layout layout, Map<String, List<String>> columns) {
    json.only(Set.copyOf(layout.all()));
    Map<String, String> constants = json.members();
    for (Map.Entry<String, String> constant : constants.entrySet()) {
      if (columns.containsKey(constant.getKey())) {
        throw ProfileJson.refused(
            "COLUMN_AND_CONSTANT",
            json.path() + constant.getKey(),
            constant.getValue(),
            "Take it from a column or make it constant, not both.");
      }
    }
    return constants;
  }

  private static void checkComplete(
      Layout layout, Map<String, List<String>> columns, Map<String, String> constants) {
    for (String target : layout.required()) {
      if (!columns.containsKey(target) && !constants.containsKey(target)) {
        throw ProfileJson.refused(
            "MISSING_TARGET",
            "columns." + target,
            null,
            "Say which column holds " + target + ", or give a constant.");
      }
    }
  }

  private static Map<String, Map<String, String>> values(
      ProfileJson json, Map<String, List<String>> columns) {
    json.only(columns.keySet());
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    json.json().keySet().forEach(target -> values.put(target, json.object(target).members()));
    return values;
  }

  private static Formats formats(ProfileJson json) {
    ProfileJson decimal = json.object("decimal");
    decimal.only(Set.of("separator", "grouping"));
    char separator = oneOf(decimal, "separator", ".,", '.');
    Character grouping =
        decimal.optionalText("grouping") == null
            ? null
            : (Character) oneOf(decimal, "grouping", ".,' _\u00A0\u202F", ' ');
    if (grouping != null && grouping == separator) {
      throw ProfileJson.refused(
          "AMBIGUOUS_NUMBERS",
          "decimal.grouping",
          grouping.toString(),
          "Separator and grouping must differ.");
    }
    return new Formats(
        patterns(json, "date_formats"),
        patterns(json, "time_formats"),
        separator,
        grouping,
        oneOf(json, "delimiter", ",;\t|", ','));
  }

  private static List<DateTimeFormatter> patterns(ProfileJson json, String field) {
    List<DateTimeFormatter> readers = new ArrayList<>();
    for (String pattern : json.texts(field)) {
      try {
        readers.add(Formats.reader(pattern));
      } catch (IllegalArgumentException bad) {
        throw ProfileJson.refused(
            "BAD_PATTERN", field, pattern, "Write it like M/d/yyyy or yyyy-MM-dd HH:mm:ss.");
      }
    }
    return readers;
  }

  private static char oneOf(ProfileJson json, String field, String allowed, char otherwise) {
    @Nullable String text = json.optionalText(field);
    if (text == null) {
      return otherwise;
    }
    if (text.length() != 1 || !allowed.contains(text)) {
      throw ProfileJson.refused(
          "BAD_CHARACTER", json.path() + field, text, "Use one of " + allowed);
    }
    return text.charAt(0);
  }
}
