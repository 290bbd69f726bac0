package org.tahsil.channel.app.smpp;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.tahsil.channel.domain.Failure;
import org.tahsil.channel.domain.ReceiptText;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.channel.domain.SendResult.TakenPart;
import org.tahsil.shared.phone.TextParts;

/**
 * Hands texts to one gateway by SMPP 3.4, part by part. A part that was given and not answered is
 * in doubt; so is a text of which only some parts were taken, for the rest cannot be sent without
 * sending those twice.
 */
final class SmppGateway implements AutoCloseable {
  private static final Duration THROTTLED = Duration.ofSeconds(2);
  private static final int PATIENCE = 15;
  private static final byte UNICODE = 8;
  private static final byte HEADED = 0x40;

  private final GatewaySettings settings;
  private final SmppLine line;
  private final Pace pace;

  SmppGateway(GatewaySettings settings, SmppLine line) {
    this.settings = settings;
    this.line = line;
    this.pace = new Pace(settings.perSecond(), settings.window());
  }

  String name() {
    return settings.name();
  }

  boolean isBound() {
    return line.session().isPresent();
  }

  /**
   * Gives a text to the gateway and waits for its answers.
   *
   * @param to the recipient's number, {@code +} and digits
   * @param reference 0 to 65535, which receipts name again
   */
  SendResult submit(String to, TextParts text, int reference) {
    Optional<SMPPSession> session = line.session();
    if (session.isEmpty()) {
      return refused("GATEWAY_UNREACHABLE", false);
    }
    List<TakenPart> taken = new ArrayList<>();
    int throttled = 0;
    while (taken.size() < text.count()) {
      Optional<SendResult> end = submit(session.get(), to, text, new Progress(reference, taken));
      if (end.isEmpty()) {
        continue;
      }
      boolean busy = end.get() instanceof SendResult.Busy;
      throttled++;
      if (!busy || taken.isEmpty() || throttled > PATIENCE || !slept()) {
        return inDoubtIfBegun(end.get(), taken);
      }
    }
    return new SendResult.Accepted(taken);
  }

  /** Once a part was taken, nothing short of all of them is a refusal. */
  private static SendResult inDoubtIfBegun(SendResult end, List<TakenPart> taken) {
    return taken.isEmpty() || end instanceof SendResult.Unsure
        ? end
        : new SendResult.Unsure("PARTLY_TAKEN", taken);
  }

  private static boolean slept() {
    try {
      Thread.sleep(THROTTLED.toMillis());
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Gives the next part; empty if it was taken. */
  private Optional<SendResult> submit(
      SMPPSession session, String to, TextParts text, Progress progress) {
    try {
      if (!pace.enter()) {
        return Optional.of(new SendResult.Busy("GATEWAY_BUSY", THROTTLED));
      }
      try {
        String id = give(session, to, text, progress);
        progress.taken.add(
            new TakenPart(name(), ReceiptText.oneForm(id), progress.taken.size() + 1));
        return Optional.empty();
      } finally {
        pace.done();
      }
    } catch (NegativeResponseException no) {
      return Optional.of(Answers.of(no.getCommandStatus(), THROTTLED));
    } catch (PDUException unspeakable) {
      return Optional.of(refused("MALFORMED_NUMBER", true));
    } catch (ResponseTimeoutException silent) {
      return Optional.of(new SendResult.Unsure("GATEWAY_TIMEOUT", progress.taken));
    } catch (InvalidResponseException | IOException broken) {
      return Optional.of(new SendResult.Unsure("CONNECTION_BROKEN", progress.taken));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.of(refused("SERVER_STOPS", false));
    }
  }

  private String give(SMPPSession session, String to, TextParts text, Progress progress)
      throws PDUException,
          ResponseTimeoutException,
          InvalidResponseException,
          NegativeResponseException,
          IOException {
    boolean letters = !settings.sender().matches("\\+?[0-9]*");
    return session
        .submitShortMessage(
            "",
            letters ? TypeOfNumber.ALPHANUMERIC : TypeOfNumber.INTERNATIONAL,
            letters ? NumberingPlanIndicator.UNKNOWN : NumberingPlanIndicator.ISDN,
            settings.sender().replace("+", ""),
            TypeOfNumber.INTERNATIONAL,
            NumberingPlanIndicator.ISDN,
            to.replace("+", ""),
            new ESMClass(text.isLong() ? HEADED : 0),
            (byte) 0,
            (byte) 1,
            null,
            null,
            new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
            (byte) 0,
            DataCodings.newInstance(text.unicode() ? UNICODE : 0),
            (byte) 0,
            text.parts().get(progress.taken.size()),
            new OptionalParameter.User_message_reference((short) progress.reference))
        .getMessageId();
  }

  private static SendResult refused(String code, boolean permanent) {
    return new SendResult.Refused(new Failure(code, permanent));
  }

  @Override
  public void close() {
    line.close();
  }

  /** How far a text has come. */
  private record Progress(int reference, List<TakenPart> taken) {}
}
