package org.tahsil.concern.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What a document is, whatever it is called. */
class PaperContentTest {

  @Test
  void theContentTellsWhatItIs() {
    assertThat(PaperContent.mediaType(text("%PDF-1.7 and more"))).contains("application/pdf");
    assertThat(PaperContent.mediaType(hex("89504e470d0a1a0a00"))).contains("image/png");
    assertThat(PaperContent.mediaType(hex("ffd8ffe000"))).contains("image/jpeg");
    assertThat(PaperContent.mediaType(text("I lost my work.\r\n\tفقدت عملي")))
        .contains("text/plain");
  }

  @Test
  void anythingElseIsRefused() {
    assertThat(PaperContent.mediaType(text("MZ\u0000\u0001program"))).isEmpty();
    assertThat(PaperContent.mediaType(hex("504b0304140000"))).isEmpty();
    assertThat(PaperContent.mediaType(hex("c3"))).isEmpty();
    assertThat(PaperContent.mediaType(hex("89504e47"))).isEmpty();
  }

  @Test
  void theDigestIsThatOfTheContent() {
    assertThat(PaperContent.sha256(text("abc")))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
