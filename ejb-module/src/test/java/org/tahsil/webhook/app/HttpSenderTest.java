package org.tahsil.webhook.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tahsil.webhook.app.HttpSender.Letter;
import org.tahsil.webhook.app.Receiver.Heard;
import org.tahsil.webhook.app.Receiver.Reply;
import org.tahsil.webhook.domain.Answer;

/** One message over real HTTP. */
class HttpSenderTest {
  private static final byte[] SECRET = new byte[32];
  private final HttpSender sender =
      new HttpSender(new Targets(TestWebhooks.settings(Optional.empty())));

  @Test
  void aMessageCarriesIdTimestampAndSignatureOfItsBytes() {
    try (Receiver receiver = new Receiver(letter -> Reply.of(204))) {
      Answer answer = send(receiver.url());
      assertThat(answer.delivered()).isTrue();
      assertThat(answer.status()).isEqualTo(204);
      Heard heard = receiver.heard().get(0);
      Instant at = Instant.ofEpochSecond(Long.parseLong(heard.timestamp()));
      assertThat(heard.id()).isEqualTo("msg_1");
      assertThat(heard.body()).isEqualTo("{\"who\":\"محمد\"}");
      assertThat(heard.signature())
          .isEqualTo(Signer.sign(List.of(SECRET), "msg_1", at, heard.body()));
    }
  }

  @Test
  void aRedirectIsNotFollowed() {
    try (Receiver other = new Receiver(letter -> Reply.of(200));
        Receiver receiver = new Receiver(letter -> new Reply(307, other.url(), 0))) {
      assertThat(send(receiver.url()).error()).isEqualTo("REDIRECT_REFUSED");
      assertThat(other.heard()).isEmpty();
    }
  }

  @Test
  void anAnswerThatDoesNotEndIsHungUpOn() {
    try (Receiver receiver = new Receiver(letter -> new Reply(200, "", 1_000_000))) {
      Answer answer = send(receiver.url());
      assertThat(answer.delivered()).isTrue();
      assertThat(answer.took()).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void whatAnswersBadlyOrNotAtAllHasACode() {
    try (Receiver receiver = new Receiver(letter -> Reply.of(503))) {
      assertThat(send(receiver.url()).error()).isEqualTo("HTTP_503");
    }
    assertThat(send("http://127.0.0.1:1/").error()).isEqualTo("UNREACHABLE");
  }

  @Test
  void whatSpeaksNoTlsIsNotTrusted() throws Exception {
    try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread other =
          new Thread(
              () -> {
                try (Socket call = plain.accept()) {
                  call.getOutputStream().write("HTTP/1.1 400 Bad\r\n\r\n".getBytes(US_ASCII));
                } catch (IOException closed) {
                  throw new UncheckedIOException(closed);
                }
              });
      other.start();
      assertThat(send("https://127.0.0.1:" + plain.getLocalPort() + "/").error())
          .isEqualTo("TLS_FAILED");
      other.join();
    }
  }

  @Test
  void whatMustNotBeCalledIsNotCalledThoughItWasRegistered() {
    assertThat(send("http://10.0.0.1/").error()).isEqualTo("ADDRESS_REFUSED");
    assertThat(send("https://169.254.169.254/latest").error()).isEqualTo("ADDRESS_REFUSED");
    assertThat(send("https://nobody.invalid/").error()).isEqualTo("HOST_UNKNOWN");
  }

  private Answer send(String url) {
    return sender.send(new Letter(url, "msg_1", "{\"who\":\"محمد\"}", List.of(SECRET)));
  }
}
