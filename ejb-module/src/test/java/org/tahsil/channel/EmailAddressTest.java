package org.tahsil.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"a@b.om", "first.last+tag@sub.example.co.in", " a@b.om "})
  void takesAPlainAddress(String text) {
    assertThat(EmailAddress.parse(text)).map(EmailAddress::value).contains(text.strip());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "a",
        "a@b",
        "@b.om",
        "a@b@c.om",
        "a b@c.om",
        "a@b.om,c@d.om",
        "a@b.om\r\nBcc: c@d.om",
        "a@b.om\n",
        "<a@b.om>",
        "a..b@c.om",
        "a@-b.om",
        "a@b..om"
      })
  void refusesWhatCouldReachAnybodyElse(@Nullable String text) {
    boolean onlyBlanksAround = text != null && text.strip().equals("a@b.om");

    assertThat(EmailAddress.parse(text).isPresent()).isEqualTo(onlyBlanksAround);
  }

  @Test
  void refusesALongOne() {
    assertThat(EmailAddress.parse("a".repeat(65) + "@b.om")).isEmpty();
    assertThat(EmailAddress.parse("a@" + "b.".repeat(130) + "om")).isEmpty();
  }
}
