package org.tahsil.channel.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a receipt, of which SMPP 3.4 (appendix B) gives an example that no gateway follows to
 * the letter: fields are looked for by name, whatever stands between.
 *
 * @param peerId the gateway's id of the part, in one form
 * @param error the network's code, empty if none is told
 */
public record ReceiptText(String peerId, ReceiptState state, String error) {
  private static final Pattern ID = Pattern.compile("(?i)\\bid:\\s*(\\S+)");
  private static final Pattern STATE = Pattern.compile("(?i)\\bstat:\\s*(\\S+)");
  private static final Pattern ERROR = Pattern.compile("(?i)\\berr:\\s*(\\S+)");
  private static final int LONGEST = 64;

  /** Reads a receipt; empty if it names no message or no state. */
  public static Optional<ReceiptText> read(String text) {
    Optional<String> id = field(ID, text);
    Optional<ReceiptState> state = field(STATE, text).flatMap(ReceiptState::ofWord);
    return id.isEmpty() || state.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ReceiptText(oneForm(id.get()), state.get(), field(ERROR, text).orElse("")));
  }

  /** Gateways pad and capitalise their ids differently in answers and receipts. */
  public static String oneForm(String peerId) {
    String plain = peerId.strip().toLowerCase(Locale.ROOT).replaceFirst("^0+(?=.)", "");
    return plain.substring(0, Math.min(plain.length(), LONGEST));
  }

  private static Optional<String> field(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
