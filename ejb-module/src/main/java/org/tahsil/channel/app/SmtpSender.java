package org.tahsil.channel.app;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.EmailAddress;
import org.tahsil.channel.MailAttachments.Attachment;
import org.tahsil.channel.Medium;
import org.tahsil.channel.Outbox.OutboundMail;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.channel.domain.Sender;

/** Hands mails to the SMTP server, with timeouts. */
@Dependent
public class SmtpSender implements Sender {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final OptOutLine optOut;
  private final Session session;
  private final String from;
  private final Optional<String> user;
  private final Optional<String> password;

  /**
   * @param from sender, an address or {@code Name <address>}
   * @param user null-free: empty for a server that asks for no sign-in; with a user TLS is required
   */
  @Inject
  public SmtpSender(
      OptOutLine optOut,
      @ConfigProperty(name = "tahsil.smtp.host", defaultValue = "localhost") String host,
      @ConfigProperty(name = "tahsil.smtp.port", defaultValue = "25") int port,
      @ConfigProperty(
              name = "tahsil.mail.from",
              defaultValue = "Collections <collections@tahsil.example>")
          String from,
      @ConfigProperty(name = "tahsil.smtp.user") Optional<String> user,
      @ConfigProperty(name = "tahsil.smtp.password") Optional<String> password) {
    this.optOut = optOut;
    this.from = from;
    this.user = user;
    this.password = password;
    Properties settings = new Properties();
    settings.put("mail.smtp.host", host);
    settings.put("mail.smtp.port", String.valueOf(port));
    settings.put("mail.smtp.connectiontimeout", "5000");
    settings.put("mail.smtp.timeout", "10000");
    settings.put("mail.smtp.writetimeout", "10000");
    settings.put("mail.smtp.auth", String.valueOf(user.isPresent()));
    settings.put("mail.smtp.starttls.enable", "true");
    settings.put("mail.smtp.starttls.required", String.valueOf(user.isPresent()));
    settings.put("mail.smtp.ssl.checkserveridentity", "true");
    this.session = Session.getInstance(settings);
  }

  @Override
  public Medium medium() {
    return Medium.EMAIL;
  }

  @Override
  public SendResult send(Outgoing mail) {
    return send(mail.id(), mail.content(), mail.attachment(), mail.now());
  }

  /** One connection for mails one after the other. */
  @Override
  public Line line() {
    return new SmtpLine(this);
  }

  /** Sends the mail in a connection of its own. The same id gives the same Message-ID. */
  public SendResult send(UUID id, OutboundMail mail, @Nullable Attachment attachment, Instant now) {
    try (Line line = line()) {
      return line.send(new Outgoing(id, id, mail, attachment, now));
    }
  }

  /** A connection that is signed in. */
  Transport connect() throws MessagingException {
    Transport transport = session.getTransport("smtp");
    transport.connect(user.orElse(null), password.orElse(null));
    return transport;
  }

  NumberedMessage message(UUID id, OutboundMail mail, @Nullable Attachment attachment, Instant now)
      throws MessagingException {
    InternetAddress sender = new InternetAddress(from, true);
    InternetAddress recipient =
        new InternetAddress(
            EmailAddress.parse(mail.recipient())
                .orElseThrow(() -> new AddressException("not an e-mail address"))
                .value(),
            true);
    NumberedMessage message = new NumberedMessage(session, id, sender.getAddress());
    message.setFrom(sender);
    message.setRecipient(Message.RecipientType.TO, recipient);
    message.setSubject(mail.subject().replaceAll("\\p{Cntrl}+", " "), UTF_8);
    String text = optOut.under(id, mail);
    if (attachment == null) {
      message.setText(text, UTF_8);
    } else {
      message.setContent(parts(text, attachment));
    }
    message.setContentLanguage(new String[] {mail.language()});
    message.setHeader("Auto-Submitted", "auto-generated");
    for (Map.Entry<String, String> header : optOut.headers(id, mail, sender.getAddress())) {
      message.setHeader(header.getKey(), header.getValue());
    }
    message.setSentDate(Date.from(now));
    message.saveChanges();
    return message;
  }

  private static Multipart parts(String text, Attachment attachment) throws MessagingException {
    MimeBodyPart words = new MimeBodyPart();
    words.setText(text, UTF_8);
    MimeBodyPart document = new MimeBodyPart();
    document.setDataHandler(
        new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.mediaType())));
    document.setFileName(attachment.name());
    return new MimeMultipart(words, document);
  }

  /**
   * A message that keeps its Message-ID when it is sent again, and knows how far it came: before
   * its last line no server has it.
   */
  static final class NumberedMessage extends MimeMessage {
    private final UUID id;
    private final String domain;
    private boolean handedOver;

    NumberedMessage(Session session, UUID id, String sender) {
      super(session);
      this.id = id;
      this.domain = sender.substring(sender.indexOf('@') + 1);
    }

    /** Whether its last line was written: a server may have it. */
    boolean isHandedOver() {
      return handedOver;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<%s@%s>".formatted(id, domain));
    }

    @Override
    public void writeTo(OutputStream out, String[] without) throws IOException, MessagingException {
      super.writeTo(out, without);
      handedOver = true;
    }
  }
}
