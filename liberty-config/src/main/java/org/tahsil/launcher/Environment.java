package org.tahsil.launcher;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads single environment variables; an empty one counts as not set. */
record Environment(Map<String, String> variables) {

  Environment {
    variables = Map.copyOf(variables);
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }

  String text(String name, String otherwise) {
    return find(name).orElse(otherwise);
  }

  boolean flag(String name, boolean otherwise) throws Trouble {
    String value = text(name, Boolean.toString(otherwise)).toLowerCase(Locale.ROOT);
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new Trouble(name + " is \"" + value + "\": say true or false.");
    };
  }

  int port(String name, int otherwise) throws Trouble {
    String value = text(name, Integer.toString(otherwise));
    if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65535) {
      throw new Trouble(
          name + " is \"" + value + "\": give a port from 1 to 65535, or 0 for any free one.");
    }
    return Integer.parseInt(value);
  }
}
