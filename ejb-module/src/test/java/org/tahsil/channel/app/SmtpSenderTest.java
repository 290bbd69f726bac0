package org.tahsil.channel.app;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tahsil.channel.MailAttachments.Attachment;
import org.tahsil.channel.Mailbox.Mail;
import org.tahsil.channel.Outbox.OutboundMail;
import org.tahsil.channel.domain.Failure;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.channel.domain.SendResult.Accepted;
import org.tahsil.channel.domain.SendResult.Unsure;
import org.tahsil.shared.id.TenantId;

class SmtpSenderTest {
  private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000007");
  private static final Instant NOON = Instant.parse("2025-01-01T12:00:00Z");
  private static final String ARABIC = "عزيزنا العميل، المبلغ المتأخر 42.300 OMR";

  @TempDir private Path folder;

  @Test
  void sendsWithTheMessagesOwnIdAndOneRecipient() throws Exception {
    try (FakeSmtpServer server = new FakeSmtpServer("250 ok")) {
      SendResult result = sender(server.port()).send(ID, mail("a@b.om", "Hello"), null, NOON);

      assertThat(result).isEqualTo(new Accepted());
      assertThat(server.lines())
          .contains("RCPT TO:<a@b.om>", "Message-ID: <" + ID + "@lender.example>")
          .filteredOn(line -> line.startsWith("RCPT"))
          .hasSize(1);
    }
  }

  @Test
  void letsNoHeaderIn() throws Exception {
    MimeMessage message =
        sender(25).message(ID, mail("a@b.om", "Hello\r\nBcc: x@y.om"), null, NOON);

    assertThat(message.getHeader("Bcc")).isNull();
    assertThat(message.getSubject()).isEqualTo("Hello Bcc: x@y.om");
    assertThat(sender(25).send(ID, mail("a@b.om\r\nBcc: x@y.om", "Hello"), null, NOON))
        .isEqualTo(refused("MALFORMED_ADDRESS", true));
  }

  @Test
  void carriesADocumentToPeopleWhoAreNoCustomers() throws Exception {
    OutboundMail report =
        new OutboundMail(
            new TenantId("t"), null, null, "m@b.om", "en", "Report", ARABIC, false, "k", "r:1");
    Attachment document = new Attachment("a.pdf", "application/pdf", new byte[] {37, 80, 0, -1});
    MimeMessage message = sender(25).message(ID, report, document, NOON);
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    message.writeTo(sent);

    MimeMultipart parts =
        (MimeMultipart)
            new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(sent.toByteArray()))
                .getContent();
    assertThat(parts.getBodyPart(0).getContent()).isEqualTo(ARABIC);
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("a.pdf");
    assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(document.content());
    assertThat(message.getHeader("List-Unsubscribe")).isNull();
  }

  @Test
  void aRefusedAddressIsPermanentAndABusyServerIsNot() throws Exception {
    try (FakeSmtpServer refusing = new FakeSmtpServer("550 no such person");
        FakeSmtpServer busy = new FakeSmtpServer("451 later")) {
      assertThat(sender(refusing.port()).send(ID, mail("a@b.om", "Hello"), null, NOON))
          .isEqualTo(refused("ADDRESS_REFUSED", true));
      assertThat(sender(busy.port()).send(ID, mail("a@b.om", "Hello"), null, NOON))
          .isEqualTo(refused("MAIL_SERVER_REFUSED", false));
    }
  }

  @Test
  void aMailIsInDoubtOnlyBetweenItsLastLineAndTheAnswer() throws Exception {
    assertThat(after("RCPT", "")).isEqualTo(refused("MAIL_SERVER_REFUSED", false));
    assertThat(after("DATA", "")).isEqualTo(refused("MAIL_SERVER_REFUSED", false));
    assertThat(after(".", "")).isEqualTo(new Unsure("MAIL_SERVER_SILENT"));
    assertThat(after(".", "451 later")).isEqualTo(refused("MAIL_SERVER_REFUSED", false));
    assertThat(after(".", "554")).isEqualTo(refused("MAIL_SERVER_REFUSED", false));
    assertThat(after("QUIT", "")).isEqualTo(new Accepted());
  }

  /** What the sender makes of a server that answers a line so, or hangs up without a word. */
  private static SendResult after(String line, String answer) throws IOException {
    try (FakeSmtpServer server = new FakeSmtpServer("250 ok", line, answer)) {
      return sender(server.port()).send(ID, mail("a@b.om", "Hello"), null, NOON);
    }
  }

  private static SendResult refused(String code, boolean permanent) {
    return new SendResult.Refused(new Failure(code, permanent));
  }

  @Test
  void namesAServerThatIsNotThere() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }

    assertThat(sender(port).send(ID, mail("a@b.om", "Hello"), null, NOON))
        .isEqualTo(refused("MAIL_SERVER_UNREACHABLE", false));
  }

  @Test
  void theMailboxReadsBackWhatWasSent() throws Exception {
    keep("20250101-1", ARABIC);
    MailFiles files = new MailFiles(folder);

    Mail mail = files.find("20250101-1").orElseThrow();
    assertThat(mail.subject()).isEqualTo(ARABIC);
    assertThat(mail.to()).isEqualTo("a@b.om");
    assertThat(mail.from()).isEqualTo("Lender <collections@lender.example>");
    assertThat(mail.text().strip()).isEqualTo(ARABIC + "\nsecond line");
  }

  @Test
  void theMailboxShowsTheNewestFirstAndNoMoreThanAsked() throws Exception {
    for (int day = 1; day <= 4; day++) {
      keep("2025010" + day, "day " + day);
    }
    MailFiles files = new MailFiles(folder);

    assertThat(files.latest(3))
        .extracting(Mail::id)
        .containsExactly("20250104", "20250103", "20250102");
    assertThat(new MailFiles(folder.resolve("none")).latest(3)).isEmpty();
  }

  @Test
  void theMailboxOpensNothingOutsideItsFolder() throws Exception {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    keep("secret", "secret");
    Files.createSymbolicLink(inner.resolve("link.eml"), folder.resolve("secret.eml"));
    MailFiles files = new MailFiles(inner);

    for (String id : new String[] {"../secret", "..%2fsecret", "/etc/passwd", "", ".", "link"}) {
      assertThat(files.find(id)).as(id).isEmpty();
    }
  }

  private void keep(String id, String subject) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    sender(25).message(ID, mail("a@b.om", subject), null, NOON).writeTo(bytes);
    Path file = Files.write(folder.resolve(id + ".eml"), bytes.toByteArray());
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).isNotEmpty();
  }

  private static SmtpSender sender(int port) {
    return new SmtpSender(
        new OptOutLine(new NoLinks()),
        "127.0.0.1",
        port,
        "Lender <collections@lender.example>",
        Optional.empty(),
        Optional.empty());
  }

  private static OutboundMail mail(String recipient, String subject) {
    return new OutboundMail(
        new TenantId("t"), 1, 2L, recipient, "ar", subject, ARABIC + "\nsecond line", true, "k");
  }
}
