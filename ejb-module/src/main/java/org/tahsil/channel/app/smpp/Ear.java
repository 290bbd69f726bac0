package org.tahsil.channel.app.smpp;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.domain.ReceiptState;
import org.tahsil.channel.domain.ReceiptText;
import org.tahsil.channel.domain.TextReceipt;
import org.tahsil.channel.domain.TextReply;
import org.tahsil.shared.phone.Gsm0338;

/**
 * Hears what a gateway brings: receipts and customers' own texts. The gateway is told that they
 * were taken only when they are kept; otherwise it brings them again.
 */
final class Ear implements MessageReceiverListener {
  private static final Logger LOG = System.getLogger(Ear.class.getName());
  private static final int UNICODE = 8;
  private static final int LATIN = 3;

  private final String gateway;
  private final Keeper keeper;

  Ear(String gateway, Keeper keeper) {
    this.gateway = gateway;
    this.keeper = keeper;
  }

  @Override
  public void onAcceptDeliverSm(DeliverSm said) throws ProcessRequestException {
    try {
      if (said.isSmscDeliveryReceipt() || said.isIntermediateDeliveryNotification()) {
        Optional<TextReceipt> receipt = receipt(said);
        receipt.ifPresentOrElse(
            keeper::keep, () -> LOG.log(Level.WARNING, "{0} sent an unreadable receipt", gateway));
      } else {
        keeper.keep(reply(said));
      }
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "What " + gateway + " brought could not be kept", failure);
      throw new ProcessRequestException("not kept", SMPPConstant.STAT_ESME_RX_T_APPN, failure);
    }
  }

  /** Parameters are more reliable than the text, whose form is each gateway's own. */
  private Optional<TextReceipt> receipt(DeliverSm said) {
    Optional<ReceiptText> read =
        ReceiptText.read(new String(octets(said), StandardCharsets.ISO_8859_1));
    OptionalParameter.Receipted_message_id id =
        said.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
    OptionalParameter.Message_state state =
        said.getOptionalParameter(OptionalParameter.Message_state.class);
    Optional<String> peerId =
        id == null
            ? read.map(ReceiptText::peerId)
            : Optional.of(ReceiptText.oneForm(id.getValueAsString()));
    Optional<ReceiptState> told =
        state == null
            ? read.map(ReceiptText::state)
            : ReceiptState.ofNumber(state.getValue()).or(() -> read.map(ReceiptText::state));
    return peerId.isEmpty() || told.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TextReceipt(
                gateway,
                peerId.get(),
                told.get(),
                read.map(ReceiptText::error).orElse(""),
                number(said.getSourceAddr()),
                reference(said)));
  }

  private TextReply reply(DeliverSm said) {
    byte[] octets = octets(said);
    int header = said.isUdhi() && octets.length > 0 ? Math.min(octets.length, 1 + octets[0]) : 0;
    byte[] words = Arrays.copyOfRange(octets, Math.max(0, header), octets.length);
    String text =
        switch (said.getDataCoding() & 0xFF) {
          case UNICODE -> new String(words, StandardCharsets.UTF_16BE);
          case LATIN -> new String(words, charset());
          default -> Gsm0338.read(words);
        };
    return new TextReply(
        gateway,
        number(said.getSourceAddr()),
        number(said.getDestAddress()),
        text.replace("\0", ""));
  }

  private static Charset charset() {
    return StandardCharsets.ISO_8859_1;
  }

  private static byte[] octets(DeliverSm said) {
    byte[] octets = said.getShortMessage();
    if (octets != null && octets.length > 0) {
      return octets;
    }
    OptionalParameter.Message_payload payload =
        said.getOptionalParameter(OptionalParameter.Message_payload.class);
    return payload == null ? new byte[0] : payload.getValue();
  }

  private static @Nullable Integer reference(DeliverSm said) {
    OptionalParameter.User_message_reference reference =
        said.getOptionalParameter(OptionalParameter.User_message_reference.class);
    return reference == null ? null : Short.toUnsignedInt(reference.getValue());
  }

  private static String number(String address) {
    String plain = address.strip().toUpperCase(Locale.ROOT);
    return plain.matches("[0-9]{5,}") ? "+" + plain : plain;
  }

  @Override
  public void onAcceptAlertNotification(AlertNotification notice) {
    LOG.log(Level.DEBUG, "{0} says that a phone is back", gateway);
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
    throw new ProcessRequestException("data_sm is not taken", SMPPConstant.STAT_ESME_RINVCMDID);
  }

  /** Who keeps what is heard; throws if it cannot be kept now. */
  interface Keeper {

    void keep(TextReceipt receipt);

    void keep(TextReply reply);
  }
}
