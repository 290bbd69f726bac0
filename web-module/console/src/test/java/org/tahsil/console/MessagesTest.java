package org.tahsil.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say the same things, and nothing that is asked for is missing. */
class MessagesTest {
  private static final Path MAIN = Path.of("src", "main");
  private static final Pattern LABEL = Pattern.compile("m:([a-z0-9_]+)");
  private static final Pattern SAID = Pattern.compile("say\\(\\s*\"([a-z0-9_]+)\"\\s*[,)]");

  @Test
  void bothLanguagesHaveTheSameKeys() throws IOException {
    assertThat(bundle("ar").stringPropertyNames()).isEqualTo(bundle("en").stringPropertyNames());
  }

  @Test
  void bothLanguagesTakeTheSameParameters() throws IOException {
    Properties english = bundle("en");
    Properties arabic = bundle("ar");
    for (String key : english.stringPropertyNames()) {
      assertThat(parameters(arabic.getProperty(key), "ar"))
          .as(key)
          .isEqualTo(parameters(english.getProperty(key), "en"));
    }
  }

  @Test
  void arabicIsTranslated() throws IOException {
    Properties arabic = bundle("ar");
    Set<String> names = Set.of("report_pdf", "report_csv", "arrow", "list_separator");
    for (String key : arabic.stringPropertyNames()) {
      if (!names.contains(key) && !key.startsWith("method_") && !key.equals("pager_summary")) {
        assertThat(arabic.getProperty(key)).as(key).containsPattern("\\p{InArabic}");
      }
    }
  }

  @Test
  void everyKeyThatIsAskedForExists() throws IOException {
    Set<String> asked = new TreeSet<>();
    collect(asked, LABEL, MAIN.resolve("resources"), ".html");
    collect(asked, SAID, MAIN.resolve("java"), ".java");
    assertThat(asked).hasSizeGreaterThan(200);
    assertThat(bundle("en").stringPropertyNames()).containsAll(asked);
  }

  private static void collect(Set<String> keys, Pattern pattern, Path root, String ending)
      throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
        Matcher found = pattern.matcher(Files.readString(file));
        while (found.find()) {
          keys.add(found.group(1));
        }
      }
    }
  }

  private static Set<String> parameters(String pattern, String language) {
    return new TreeSet<>(new MessageFormat(pattern, new ULocale(language)).getArgumentNames());
  }

  private static Properties bundle(String language) throws IOException {
    Properties bundle = new Properties();
    try (Reader in =
        new InputStreamReader(
            MessagesTest.class.getResourceAsStream("messages_" + language + ".properties"),
            StandardCharsets.UTF_8)) {
      bundle.load(in);
    }
    return bundle;
  }
}
