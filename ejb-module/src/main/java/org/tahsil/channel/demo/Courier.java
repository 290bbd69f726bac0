package org.tahsil.channel.demo;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;
import org.tahsil.channel.domain.ReceiptState;

/** Brings receipts and customers' texts to whoever is bound. */
final class Courier {
  private static final Logger LOG = System.getLogger(Courier.class.getName());
  private static final int RECEIPT = 4;
  private static final byte UNICODE = 8;

  private Courier() {}

  /**
   * A receipt as many gateways write it: the id without its zeros, and some fields left out.
   *
   * @return whether somebody took it
   */
  static boolean receipt(
      Optional<SMPPServerSession> session, SubmitSm part, long id, ReceiptState state) {
    String hex = Long.toHexString(id);
    String text =
        "id:%s submit date:2501011200 done date:2501011201 stat:%s err:000"
            .formatted(hex, state.word());
    OptionalParameter.User_message_reference reference =
        part.getOptionalParameter(OptionalParameter.User_message_reference.class);
    OptionalParameter[] parameters =
        reference == null
            ? new OptionalParameter[0]
            : new OptionalParameter[] {
              new OptionalParameter.User_message_reference(reference.getValue()),
              new OptionalParameter.Message_state((byte) state.number())
            };
    return deliver(
        session,
        new Letter(
            part.getDestAddress(),
            part.getSourceAddr(),
            RECEIPT,
            (byte) 0,
            text.getBytes(StandardCharsets.US_ASCII)),
        parameters);
  }

  /** A customer's own text; whether somebody took it. */
  static boolean text(Optional<SMPPServerSession> session, String from, String to, String text) {
    return deliver(
        session,
        new Letter(
            from.replace("+", ""), to, 0, UNICODE, text.getBytes(StandardCharsets.UTF_16BE)));
  }

  private static boolean deliver(
      Optional<SMPPServerSession> session, Letter letter, OptionalParameter... parameters) {
    if (session.isEmpty()) {
      return false;
    }
    try {
      session
          .get()
          .deliverShortMessage(
              "",
              TypeOfNumber.INTERNATIONAL,
              NumberingPlanIndicator.ISDN,
              letter.from,
              TypeOfNumber.UNKNOWN,
              NumberingPlanIndicator.UNKNOWN,
              letter.to,
              new ESMClass(letter.kind),
              (byte) 0,
              (byte) 0,
              new RegisteredDelivery(0),
              DataCodings.newInstance(letter.coding),
              letter.octets,
              parameters);
      return true;
    } catch (PDUException
        | ResponseTimeoutException
        | InvalidResponseException
        | NegativeResponseException
        | IOException failure) {
      LOG.log(
          Level.WARNING,
          String.format(Locale.ROOT, "nobody took what %s sent", letter.from),
          failure);
      return false;
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
  private record Letter(String from, String to, int kind, byte coding, byte[] octets) {}
}
