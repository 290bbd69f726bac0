package org.tahsil.shared.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reference is what its reader sees. */
class ReferenceTest {

  @ParameterizedTest
  @ValueSource(strings = {"A-1", "حساب-١", "客户 7", "ऋण/12", "a b", "\uD83D\uDCB0"})
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
