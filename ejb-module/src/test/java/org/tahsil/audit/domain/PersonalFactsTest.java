package org.tahsil.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Somebody decided of every fact whether it is personal. */
class PersonalFactsTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern PUT =
      Pattern.compile("facts\\.put\\(\\s*\"(\\w+)\"|put\\(facts, \"(\\w+)\"");
  private static final Pattern SAID = Pattern.compile("\\{(\\w+)[,}]");

  @Test
  void everyFactThatIsWrittenIsClassified() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    for (Path file : appenders()) {
      collect(PUT.matcher(Files.readString(file)), names);
    }
    assertThat(names).contains("note", "amount", "concern_reason").hasSizeGreaterThan(20);
    assertClassified(names);
  }

  @Test
  void everyFactThatASentenceTellsIsClassified() {
    TreeSet<String> names = new TreeSet<>();
    ResourceBundle sentences =
        ResourceBundle.getBundle("org.tahsil.audit.sentences", Locale.ENGLISH);
    for (String kind : sentences.keySet()) {
      if (!kind.contains(".")) {
        collect(SAID.matcher(sentences.getString(kind)), names);
      }
    }
    assertThat(names).contains("note", "amount");
    assertClassified(names);
  }

  @Test
  void noFactIsBoth() {
    assertThat(PersonalFacts.PLAIN).doesNotContainAnyElementsOf(PersonalFacts.PERSONAL);
  }

  @Test
  void whatNobodyThoughtOfIsPersonalAndWhatTheProductGivesAsReasonIsNot() {
    assertThat(PersonalFacts.isPersonal("shoe_size", "system")).isTrue();
    assertThat(PersonalFacts.isPersonal("reason", "maryam")).isTrue();
    assertThat(PersonalFacts.isPersonal("reason", "system")).isFalse();
    assertThat(PersonalFacts.isPersonal("note", "system")).isTrue();
    assertThat(PersonalFacts.isPersonal("amount", "maryam")).isFalse();
  }

  private static void assertClassified(Set<String> names) {
    names.removeAll(PersonalFacts.PLAIN);
    names.removeAll(PersonalFacts.PERSONAL);
    assertThat(names).as("name these in PersonalFacts, as personal or plain").isEmpty();
  }

  private static void collect(Matcher found, Set<String> names) {
    while (found.find()) {
      names.add(found.group(1) != null || found.groupCount() < 2 ? found.group(1) : found.group(2));
    }
  }

  private static List<Path> appenders() throws IOException {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      return all.filter(file -> file.toString().endsWith(".java"))
          .filter(PersonalFactsTest::appends)
          .toList();
    }
  }

  private static boolean appends(Path file) {
    try {
      return Files.readString(file).contains("new TimelineEntry(");
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
