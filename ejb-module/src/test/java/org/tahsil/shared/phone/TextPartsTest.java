package org.tahsil.shared.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPartsTest {

  @ParameterizedTest
  @CsvSource({"a, 160, 1", "a, 161, 2", "a, 306, 2", "a, 307, 3", "€, 80, 1", "€, 81, 2"})
  void countsPartsOfTheDefaultAlphabet(String letter, int length, int parts) {
    TextParts found = TextParts.of(letter.repeat(length), 7);

    assertThat(found.unicode()).isFalse();
    assertThat(found.count()).isEqualTo(parts);
  }

  @ParameterizedTest
  @CsvSource({"م, 70, 1", "م, 71, 2", "م, 134, 2", "م, 135, 3", "😀, 35, 1", "😀, 36, 2"})
  void countsPartsOfUnicode(String letter, int length, int parts) {
    TextParts found = TextParts.of(letter.repeat(length), 7);

    assertThat(found.unicode()).isTrue();
    assertThat(found.count()).isEqualTo(parts);
  }

  @Test
  void eachPartOfSeveralSaysWhichItIs() {
    TextParts found = TextParts.of("م".repeat(100), 0x1234);

    assertThat(found.parts().get(0)).startsWith(5, 0, 3, 0x34, 2, 1).hasSize(140);
    assertThat(found.parts().get(1)).startsWith(5, 0, 3, 0x34, 2, 2);
    assertThat(TextParts.of("Hello", 7).parts().get(0)).containsExactly('H', 'e', 'l', 'l', 'o');
  }

  @Test
  void noCharacterIsTornApart() {
    TextParts euros = TextParts.of("a" + "€".repeat(100), 7);
    TextParts smiles = TextParts.of("a" + "😀".repeat(100), 7);

    assertThat(text(euros)).isEqualTo("a" + "€".repeat(100));
    assertThat(text(smiles)).isEqualTo("a" + "😀".repeat(100));
    assertThat(euros.parts().get(0)).hasSizeLessThanOrEqualTo(159);
    for (byte[] part : smiles.parts()) {
      assertThat(new String(part, 6, part.length - 6, StandardCharsets.UTF_16BE))
          .doesNotContain("\uFFFD");
    }
  }

  @Property(tries = 300)
  void partsPutTogetherAreTheText(@ForAll @StringLength(max = 700) String text) {
    String plain = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC);
    org.junit.jupiter.api.Assumptions.assumeTrue(
        StandardCharsets.UTF_16BE.newEncoder().canEncode(plain) && !plain.contains("\r\n"));

    assertThat(text(TextParts.of(text, 7))).isEqualTo(plain);
  }

  @Test
  void refusesWhatNoHeaderCanCount() {
    assertThatIllegalArgumentException().isThrownBy(() -> TextParts.of("م".repeat(67 * 256), 7));
  }

  private static String text(TextParts parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int skipped = parts.isLong() ? 6 : 0;
    parts.parts().forEach(part -> all.write(part, skipped, part.length - skipped));
    return parts.unicode()
        ? all.toString(StandardCharsets.UTF_16BE)
        : Gsm0338.read(all.toByteArray());
  }
}
