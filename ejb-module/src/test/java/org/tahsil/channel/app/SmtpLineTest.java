package org.tahsil.channel.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahsil.channel.Outbox.OutboundMail;
import org.tahsil.channel.domain.Failure;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.channel.domain.SendResult.Accepted;
import org.tahsil.channel.domain.SendResult.Refused;
import org.tahsil.channel.domain.SendResult.Unsure;
import org.tahsil.channel.domain.Sender.Line;
import org.tahsil.channel.domain.Sender.Outgoing;
import org.tahsil.shared.id.TenantId;

/** Several mails in one connection. */
class SmtpLineTest {
  private final List<UUID> ids = new ArrayList<>();

  @Test
  void mailsShareAConnectionUntilTheLineIsClosed() throws Exception {
    try (FakeSmtpServer server = new FakeSmtpServer("250 ok")) {
      assertThat(send(server, 3)).containsOnly(new Accepted());
      assertThat(said(server, "EHLO")).isEqualTo(1);
      assertThat(said(server, "QUIT")).isEqualTo(1);
      assertEachOnce(server);
    }
  }

  @Test
  void noConnectionCarriesMoreThanAHundred() throws Exception {
    try (FakeSmtpServer server = new FakeSmtpServer("250 ok")) {
      assertThat(send(server, 101)).containsOnly(new Accepted());
      assertThat(said(server, "EHLO")).isEqualTo(2);
      assertEachOnce(server);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "421 enough of you", "451 too many mails"})
  void aServerThatIsTiredOfAConnectionGetsTheMailInAnother(String word) throws Exception {
    try (FakeSmtpServer server = new FakeSmtpServer("250 ok").tiredAfter(2, word)) {
      assertThat(send(server, 5)).containsOnly(new Accepted());
      assertThat(said(server, "EHLO")).isEqualTo(3);
      assertEachOnce(server);
    }
  }

  @Test
  void aRefusedAddressIsAskedAboutOnceAndTheNextMailGoesItsOwnWay() throws Exception {
    try (FakeSmtpServer server = new FakeSmtpServer("550 no such person")) {
      Refused refused = new Refused(new Failure("ADDRESS_REFUSED", true));
      assertThat(send(server, 2)).containsExactly(refused, refused);
      assertThat(said(server, "RCPT")).isEqualTo(2);
    }
  }

  @Test
  void aMailThatWasHandedOverIsInDoubtAndNotGivenToAnotherConnection() throws Exception {
    try (FakeSmtpServer server = new FakeSmtpServer("250 ok", ".", "")) {
      Unsure unsure = new Unsure("MAIL_SERVER_SILENT");
      assertThat(send(server, 2)).containsExactly(unsure, unsure);
      assertThat(said(server, "DATA")).isEqualTo(2);
    }
  }

  private List<SendResult> send(FakeSmtpServer server, int mails) {
    SmtpSender sender =
        new SmtpSender(
            new OptOutLine(new NoLinks()),
            "127.0.0.1",
            server.port(),
            "l@lender.example",
            Optional.empty(),
            Optional.empty());
    List<SendResult> results = new ArrayList<>();
    try (Line line = sender.line()) {
      for (int i = 0; i < mails; i++) {
        ids.add(UUID.randomUUID());
        results.add(line.send(mail(ids.get(i))));
      }
    }
    return results;
  }

  private static Outgoing mail(UUID id) {
    OutboundMail content =
        new OutboundMail(
            new TenantId("t"), 1L, null, "a@b.om", "en", "Hello", "Text", false, "k", null);
    return new Outgoing(id, id, content, null, Instant.EPOCH);
  }

  private void assertEachOnce(FakeSmtpServer server) throws IOException {
    assertThat(server.lines().stream().filter(line -> line.startsWith("Message-ID")))
        .containsExactlyElementsOf(
            ids.stream().map(id -> "Message-ID: <" + id + "@lender.example>").toList());
  }

  private static long said(FakeSmtpServer server, String word) {
    return server.lines().stream().filter(line -> line.startsWith(word)).count();
  }
}
