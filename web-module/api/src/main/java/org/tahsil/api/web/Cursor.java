package org.tahsil.api.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.problem.RequestRefused;

/**
 * Where the next page of a list begins. A caller hands it back as it came; it serves only the list,
 * filter and order that it was made for.
 */
public final class Cursor {
  private static final Pattern FORM = Pattern.compile("1:([0-9a-f]{8}):([-.0-9]{1,80})");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private Cursor() {}

  /**
   * A cursor.
   *
   * @param list whatever identifies the list: its kind, filter and order
   * @param position of the list's own making, 0 or more
   */
  public static String at(String list, long position) {
    return at(list, String.valueOf(position));
  }

  /**
   * A cursor of a list whose places are more than a number.
   *
   * @param place digits, points and signs
   */
  public static String at(String list, String place) {
    String plain = "1:%s:%s".formatted(fingerprint(list), place);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * The position in a cursor, {@code start} without one.
   *
   * @throws RequestRefused if it is not a cursor of this list
   */
  public static long position(String list, @Nullable String cursor, long start) {
    return place(
            list,
            cursor,
            text ->
                NUMBER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty())
        .orElse(start);
  }

  /**
   * The place in a cursor as the list reads it; empty without a cursor.
   *
   * @throws RequestRefused if it is not a cursor of this list
   */
  public static <P> Optional<P> place(
      String list, @Nullable String cursor, Function<String, Optional<P>> read) {
    if (cursor == null) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(decoded(cursor));
    if (!form.matches() || !form.group(1).equals(fingerprint(list))) {
      throw refused(cursor);
    }
    return Optional.of(read.apply(form.group(2)).orElseThrow(() -> refused(cursor)));
  }

  private static String decoded(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
    } catch (IllegalArgumentException notBase64) {
      throw refused(cursor);
    }
  }

  private static String fingerprint(String list) {
    return "%08x".formatted(list.hashCode());
  }

  private static RequestRefused refused(String cursor) {
    return RequestRefused.malformed(
        "CURSOR_INVALID",
        "cursor",
        cursor,
        "Use next_cursor of the last page of this same list, or none for the first page.");
  }
}
