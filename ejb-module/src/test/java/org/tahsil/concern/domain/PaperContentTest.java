package org.tahsil.concern.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a document is, whatever it is called. */
class PaperContentTest {
  private static final String PNG_OF_ONE =
      "89504e470d0a1a0a0000000d4948445200000001000000010806000000" + "1f15c489";
  private static final String JPEG_OF_ONE = "ffd8ffe000040000ffc0000b080001000101011100";

  @Test
  void theContentTellsWhatItIs() {
    assertThat(PaperContent.mediaType(text("%PDF-1.7 and more %%EOF\n")))
        .contains("application/pdf");
    assertThat(PaperContent.mediaType(hex(PNG_OF_ONE))).contains("image/png");
    assertThat(PaperContent.mediaType(hex(JPEG_OF_ONE))).contains("image/jpeg");
    assertThat(PaperContent.mediaType(hex(JPEG_OF_ONE.replaceFirst("^ffd8ff", "ffd8ffffff"))))
        .as("with fill bytes")
        .contains("image/jpeg");
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
  void aMarkAloneIsNoDocument() {
    assertThat(PaperContent.mediaType(text("%PDF-1.7 and nothing"))).isEmpty();
    assertThat(PaperContent.mediaType(hex("89504e470d0a1a0a00"))).isEmpty();
    assertThat(PaperContent.mediaType(hex(PNG_OF_ONE.replace("00000001", "00000000")))).isEmpty();
    assertThat(PaperContent.mediaType(hex(PNG_OF_ONE.replace("1f15c489", "1f15c488")))).isEmpty();
    assertThat(PaperContent.mediaType(hex("ffd8ffe000"))).isEmpty();
    assertThat(PaperContent.mediaType(hex("ffd8ffe0000000000000000000000000"))).isEmpty();
  }

  @Test
  void aNameSaysNothingElse() {
    assertThat(PaperContent.isCalledRightly("proof.PDF", "application/pdf")).isTrue();
    assertThat(PaperContent.isCalledRightly("proof.pdf", "text/plain")).isFalse();
    assertThat(PaperContent.isCalledRightly("proof.txt", "image/png")).isFalse();
    assertThat(PaperContent.isCalledRightly("photo.jpeg", "image/jpeg")).isTrue();
    assertThat(PaperContent.isCalledRightly("pdf", "text/plain")).isTrue();
    assertThat(PaperContent.isCalledRightly("letter.md", "text/plain")).isTrue();
    assertThat(PaperContent.isCalledRightly("Letter of 3.11.2025", "image/png")).isTrue();
    assertThat(PaperContent.isCalledRightly("Dr. Al Balushi", "image/png")).isTrue();
    for (String other : List.of("a.html", "a.SVG", "a.pdf.exe", "pay.xlsm ", "a.js")) {
      assertThat(PaperContent.isCalledRightly(other, "text/plain")).as(other).isFalse();
    }
  }

  @Test
  void aNameLeadsNowhere() {
    assertThat(PaperContent.isBareName("pay slip.2024.pdf")).isTrue();
    assertThat(PaperContent.isBareName("../../etc/passwd.pdf")).isFalse();
    assertThat(PaperContent.isBareName("c:\\boot.txt")).isFalse();
    assertThat(PaperContent.isBareName("..")).isFalse();
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
