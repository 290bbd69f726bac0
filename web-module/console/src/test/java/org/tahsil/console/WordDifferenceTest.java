package org.tahsil.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tahsil.console.view.WordDifference;

/** What is new in a text and what is gone. */
class WordDifferenceTest {

  @Test
  void whatStaysIsFoundBetweenWhatIsNewAndGone() {
    assertThat(marks("Dear\nold\nend", "Dear\nnew\nmore\nend"))
        .isEqualTo(" Dear|-old|+new|+more| end");
    assertThat(marks("a\nb", "a\nb")).isEqualTo(" a| b");
    assertThat(marks("", "a")).isEqualTo("+a");
    assertThat(marks("a", "")).isEqualTo("-a");
  }

  @Test
  void hugeTextsAreToldApartWithoutALook() {
    assertThat(WordDifference.of("x\n".repeat(301), "x")).hasSize(302);
  }

  private static String marks(String before, String after) {
    return WordDifference.of(before, after).stream()
        .map(line -> (line.isNew() ? "+" : line.isGone() ? "-" : " ") + line.text())
        .collect(Collectors.joining("|"));
  }
}
