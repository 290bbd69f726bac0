package org.tahsil.console.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param type of the input element, {@code select} or {@code checks}
 * @param value what stands in it
 * @param hint how to fill it, null if that is plain
 * @param error what is wrong with the value, null if nothing is
 */
public record Field(
    String name,
    String label,
    String type,
    String value,
    boolean required,
    @Nullable String hint,
    @Nullable String error,
    List<Option> options) {

  /** A choice of a select. */
  public record Option(String value, String label, boolean chosen) {}

  public static Field of(String name, String label, String type, String value) {
    return new Field(name, label, type, value, true, null, null, List.of());
  }

  /** A choice among options. */
  public static Field select(String name, String label, List<Option> options) {
    return new Field(name, label, "select", "", true, null, null, options);
  }

  /** Any of the options; each posts {@code on} under its value. */
  public static Field checks(String name, String label, List<Option> options) {
    return new Field(name, label, "checks", "", false, null, null, options);
  }

  /** The field, which must not be left empty. */
  public Field needed() {
    return new Field(name, label, type, value, true, hint, error, options);
  }

  public Field optional() {
    return new Field(name, label, type, value, false, hint, error, options);
  }

  public Field hinted(String howTo) {
    return new Field(name, label, type, value, required, howTo, error, options);
  }

  /** The field with what is wrong, or unchanged for null. */
  public Field wrong(@Nullable String problem) {
    return new Field(name, label, type, value, required, hint, problem, options);
  }
}
