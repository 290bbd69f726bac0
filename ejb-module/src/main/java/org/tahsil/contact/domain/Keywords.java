package org.tahsil.contact.domain;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tahsil.contact.Replies.Word;

/** What single words of a reply ask for, by the product's list of them. */
public final class Keywords {
  private static final Properties LIST = list();
  private static final Set<String> STOP = bare("stop");
  private static final Set<String> START = bare("start");
  private static final List<String> POLITE =
      words("polite").map(Keywords::plain).distinct().toList();
  private static final Set<String> START_LAWS =
      words("start_laws").collect(Collectors.toUnmodifiableSet());

  private Keywords() {}

  /**
   * What a reply asks for whose first line with anything in it is a keyword alone, in any case,
   * with or without politeness and punctuation.
   */
  public static Optional<Word> in(String reply) {
    String line =
        reply.lines().filter(each -> !letters(plain(each)).isEmpty()).findFirst().orElse("");
    String asked = plain(line);
    for (String polite : POLITE) {
      asked = asked.replace(polite, "");
    }
    String word = letters(asked);
    if (STOP.contains(word)) {
      return Optional.of(Word.STOP);
    }
    return START.contains(word) ? Optional.of(Word.START) : Optional.empty();
  }

  /** Whether a word alone ends an opt-out where these laws bind; never where none is known. */
  public static boolean startCounts(Collection<String> laws) {
    return !laws.isEmpty() && START_LAWS.containsAll(laws);
  }

  /** In lower case and one form of each character, without signs that only say how to read. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\p{Cf}\\x{640}\\x{64B}-\\x{652}]", "")
        .replace('أ', 'ا')
        .replace('إ', 'ا');
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{M}]", "");
  }

  private static Set<String> bare(String kind) {
    return words(kind).map(word -> letters(plain(word))).collect(Collectors.toUnmodifiableSet());
  }

  /** Of a kind in every language. */
  private static Stream<String> words(String kind) {
    return LIST.stringPropertyNames().stream()
        .filter(name -> name.equals(kind) || name.startsWith(kind + "."))
        .flatMap(name -> Arrays.stream(LIST.getProperty(name).split(",")))
        .map(String::strip)
        .filter(word -> !word.isEmpty());
  }

  private static Properties list() {
    Properties list = new Properties();
    String path = "/org/tahsil/contact/keywords.properties";
    try (Reader text =
        new InputStreamReader(
            Objects.requireNonNull(Keywords.class.getResourceAsStream(path), path),
            StandardCharsets.UTF_8)) {
      list.load(text);
      return list;
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
