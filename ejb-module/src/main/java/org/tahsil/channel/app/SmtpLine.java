package org.tahsil.channel.app;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.SocketTimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.app.SmtpSender.NumberedMessage;
import org.tahsil.channel.domain.Failure;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.channel.domain.Sender.Line;
import org.tahsil.channel.domain.Sender.Outgoing;

/**
 * A connection to the mail server that carries some mails and is renewed after each fault. A server
 * that is tired of a connection says so to the next mail, or hangs up: as long as nothing of that
 * mail was handed over, it is told to a fresh connection.
 */
final class SmtpLine implements Line {
  private static final Logger LOG = System.getLogger(SmtpLine.class.getName());

  /** Mails in one connection: servers count, and many let no more than 100 pass. */
  private static final int MOST = 100;

  /** How a server says no: 4xx or 5xx. */
  private static final Pattern REFUSED = Pattern.compile("[45]\\d\\d(\\D|$)");

  private final SmtpSender sender;
  private @Nullable Transport connection;
  private int carried;

  SmtpLine(SmtpSender sender) {
    this.sender = sender;
  }

  /**
   * Sends a mail. In doubt is only one that was handed over whole, and whose server then neither
   * took nor refused it in words.
   */
  @Override
  public SendResult send(Outgoing mail) {
    NumberedMessage message;
    try {
      message = sender.message(mail.id(), mail.content(), mail.attachment(), mail.now());
    } catch (AddressException malformed) {
      return refused("MALFORMED_ADDRESS", true);
    } catch (MessagingException unwritable) {
      return refused("MALFORMED_MESSAGE", true);
    }
    if (carried >= MOST) {
      close();
    }
    boolean fresh = connection == null;
    SendResult result = hand(message);
    return fresh || !mayBeTheConnections(result, message) ? result : hand(message);
  }

  private static boolean mayBeTheConnections(SendResult result, NumberedMessage message) {
    return !message.isHandedOver()
        && result instanceof SendResult.Refused refused
        && !refused.failure().permanent();
  }

  private SendResult hand(NumberedMessage message) {
    try {
      Transport open = connection == null ? sender.connect() : connection;
      connection = open;
      open.sendMessage(message, message.getAllRecipients());
      carried++;
      return new SendResult.Accepted();
    } catch (MessagingException failure) {
      close();
      return result(failure, message);
    }
  }

  @Override
  public void close() {
    Transport open = connection;
    connection = null;
    carried = 0;
    try {
      if (open != null) {
        open.close();
      }
    } catch (MessagingException gone) {
      LOG.log(Level.DEBUG, "The mail server hung up", gone);
    }
  }

  private static SendResult result(MessagingException failure, NumberedMessage message) {
    if (failure instanceof SendFailedException refused
        && refused.getInvalidAddresses() != null
        && refused.getInvalidAddresses().length > 0) {
      return refused("ADDRESS_REFUSED", true);
    }
    if (failure instanceof AuthenticationFailedException) {
      return refused("SIGN_IN_REFUSED", false);
    }
    boolean answered = REFUSED.matcher(String.valueOf(failure.getMessage())).lookingAt();
    return message.isHandedOver() && !answered
        ? new SendResult.Unsure(code(failure, "MAIL_SERVER_SILENT"))
        : refused(code(failure, "MAIL_SERVER_REFUSED"), false);
  }

  private static SendResult refused(String code, boolean permanent) {
    return new SendResult.Refused(new Failure(code, permanent));
  }

  private static String code(MessagingException failure, String otherwise) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketTimeoutException) {
        return "MAIL_SERVER_TIMEOUT";
      }
      if (cause instanceof IOException) {
        return "MAIL_SERVER_UNREACHABLE";
      }
    }
    return otherwise;
  }
}
