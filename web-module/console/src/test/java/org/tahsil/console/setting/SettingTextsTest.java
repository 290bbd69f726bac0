package org.tahsil.console.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tahsil.console.text.Language;
import org.tahsil.console.text.Wording;

/** Every kind of setting has all its words, and there is a class for each of their places. */
class SettingTextsTest {
  private static final Path KINDS =
      Path.of("src", "main", "java", "org", "tahsil", "console", "setting");

  @ParameterizedTest
  @EnumSource
  void everyKindHasItsWords(Language language) throws IOException {
    Wording wording = Wording.in(language);
    List<SettingKind> kinds = kinds();
    assertThat(kinds).isNotEmpty();
    Set<Integer> places = new HashSet<>();
    for (SettingKind kind : kinds) {
      assertThat(places.add(kind.place())).as(kind.key()).isTrue();
      Set<String> missing = new HashSet<>();
      String stem = "set_" + kind.key().replace('-', '_');
      note(wording, missing, stem);
      note(wording, missing, stem + "_governs");
      if (!kind.isOne()) {
        note(wording, missing, stem + "_part");
      }
      parts(kind).forEach(part -> fields(wording, kind, part, missing));
      assertThat(missing).as(kind.key()).isEmpty();
    }
  }

  private static List<String> parts(SettingKind kind) {
    return kind.parts().isEmpty() ? List.of("") : kind.parts();
  }

  private static void fields(Wording wording, SettingKind kind, String part, Set<String> missing) {
    String stem = "set_" + kind.key().replace('-', '_');
    if (!wording.knows(stem + "_said_" + part)) {
      note(wording, missing, stem + "_said");
    }
    for (SettingField field : kind.fields(part)) {
      field(wording, stem, field, missing);
      if (field.shape() == Shape.ROWS) {
        note(wording, missing, stem + "_" + field.name() + "_said");
        field.columns().forEach(column -> field(wording, stem, column, missing));
      }
    }
  }

  private static void field(Wording wording, String stem, SettingField field, Set<String> missing) {
    note(wording, missing, field.isSource() ? "set_source" : stem + "_" + field.name());
    field.codes().forEach(code -> note(wording, missing, field.family() + "_" + code));
    if (!field.required() && field.shape() != Shape.ROWS) {
      note(wording, missing, stem + "_" + field.name() + "_none");
    }
  }

  private static void note(Wording wording, Set<String> missing, String key) {
    if (!wording.knows(key)) {
      missing.add(key);
    }
  }

  /** One of each class whose file's name ends in Kind. */
  private static List<SettingKind> kinds() throws IOException {
    List<SettingKind> kinds = new ArrayList<>();
    try (Stream<Path> files = Files.list(KINDS)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        if (name.endsWith("Kind") && !Set.of("SettingKind", "TermsKind").contains(name)) {
          kinds.add(made("org.tahsil.console.setting." + name));
        }
      }
    }
    return kinds;
  }

  private static SettingKind made(String name) {
    try {
      return Class.forName(name)
          .asSubclass(SettingKind.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException missing) {
      throw new LinkageError(name, missing);
    }
  }
}
