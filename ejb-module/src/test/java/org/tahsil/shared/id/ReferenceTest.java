package org.tahsil.shared.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reference is what its reader sees. */
class ReferenceTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A-1",
        "حساب-١",
        "客户 7",
        "ऋण/12",
        "a b",
        "a\u00A0b",
        "\uAC00\u1161",
        "\u2801",
        "\uD83D\uDCB0"
      })
  void lettersAndSignsOfAnyLanguagePass(String value) {
    assertThat(new PaymentRef(value).value()).isEqualTo(value);
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(
      strings = {
        "A\u200B1", // zero width space
        "A\u200C1", // zero width non-joiner
        "A\u200D1", // zero width joiner
        "\u202EA1", // right-to-left override
        "A1\u2066", // left-to-right isolate
        "A\u00AD1", // soft hyphen
        "\uFEFFA1", // byte order mark
        "A\u20281", // line separator
        "A\u20291", // paragraph separator
        "A\u00001",
        "A\n1",
        "A\u00851",
        "A\uD8001", // half of a character
        "A\u034F1", // combining grapheme joiner
        "\u3164", // Hangul fillers
        "A\uFFA01",
        "A\u115F1",
        "A\u11601",
        "A\u28001", // Braille blank
        "A\u17B41", // Khmer inherent vowels
        "A\u17B51",
        "A\u180B1", // Mongolian selectors
        "A\u180F1",
        "A\uFE001", // variation selectors
        "A\uFE0F1",
        "A\uDB40\uDD001",
        "A\uE0001", // private use
        "A\uDBC0\uDC001",
        "A\u03781", // unassigned
        "\u00A0A1", // no-break spaces at an end
        "A1\u00A0",
        "\u202FA1",
        "A1\u2007",
        "A\uDB40\uDC411" // a tag, beyond the first plane
      })
  void whatNobodySeesIsRefused(String value) {
    assertThat(Reference.isVisible(value)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AccountRef(value))
        .withMessageContaining("account_ref")
        .withMessageContaining("control or format");
  }

  @Test
  void lengthAndBlanksAroundAreOfEachKind() {
    Reference.check("x", "a".repeat(128), 128);
    for (String value : new String[] {"", " ", " a", "a\u2003", "a".repeat(65)}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new ItemRef(value));
    }
  }
}
