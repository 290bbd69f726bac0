package org.tahsil.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import org.tahsil.channel.demo.TextCentre;
import org.tahsil.channel.demo.TextCentre.Text;

/** A local message centre that delivers nothing onward: each text becomes a file of the mailbox. */
final class TextServer {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final int SUBJECT = 40;

  private final Path mailbox;
  private final AtomicLong count = new AtomicLong();
  private final TextCentre centre;

  /** Listens from now on, on a free port. */
  TextServer(Path mailbox, String password) throws IOException {
    this.mailbox = Files.createDirectories(mailbox);
    this.centre = new TextCentre(0, password, this::keep);
  }

  int port() {
    return centre.port();
  }

  void stop() {
    centre.close();
  }

  /** Names sort by time of arrival; a text is whole as soon as its name ends in .eml. */
  private void keep(Text text) {
    String name = STAMP.format(text.at()) + "-sms-" + count.incrementAndGet();
    try {
      Path fresh =
          Files.writeString(mailbox.resolve(name + ".tmp"), file(text), StandardCharsets.US_ASCII);
      Files.move(fresh, mailbox.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String file(Text text) {
    String words = text.text().replaceAll("\\s+", " ").strip();
    String subject = words.substring(0, words.offsetByCodePoints(0, length(words)));
    return String.join(
        "\r\n",
        "From: " + text.from(),
        "To: " + text.to(),
        "Subject: =?UTF-8?B?" + base64(subject) + "?=",
        "X-Tahsil-Medium: SMS",
        "X-Tahsil-Parts: " + text.parts(),
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=UTF-8",
        "Content-Transfer-Encoding: base64",
        "",
        base64(text.text()),
        "");
  }

  private static int length(String words) {
    return Math.min(SUBJECT, words.codePointCount(0, words.length()));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
