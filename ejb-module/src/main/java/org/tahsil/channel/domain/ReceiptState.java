package org.tahsil.channel.domain;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * What a gateway's receipt says of a part of a text, as SMPP 3.4 (5.2.28, appendix B) names it. In
 * which order receipts come does not matter: a final state outweighs one on the way, and what
 * reached a phone has reached it, whatever else is said.
 */
public enum ReceiptState {
  UNKNOWN("UNKNOWN", 7, false),
  ENROUTE("ENROUTE", 1, false),
  ACCEPTED("ACCEPTD", 6, false),
  DELETED("DELETED", 4, true),
  EXPIRED("EXPIRED", 3, true),
  REJECTED("REJECTD", 8, true),
  UNDELIVERED("UNDELIV", 5, true),
  DELIVERED("DELIVRD", 2, true);

  private final String word;
  private final int number;
  private final boolean last;

  ReceiptState(String word, int number, boolean last) {
    this.word = word;
    this.number = number;
    this.last = last;
  }

  /** The state by its word in a receipt's text. */
  public static Optional<ReceiptState> ofWord(String word) {
    String wanted = word.toUpperCase(Locale.ROOT);
    for (ReceiptState state : values()) {
      if (state.word.equals(wanted) || state.name().equals(wanted)) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }

  /** The state by its number in a receipt's parameter. */
  public static Optional<ReceiptState> ofNumber(int number) {
    for (ReceiptState state : values()) {
      if (state.number == number) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }

  public String word() {
    return word;
  }

  public int number() {
    return number;
  }

  /** Whether nothing more is to come. */
  public boolean isLast() {
    return last;
  }

  /** What several receipts for one part come to; empty for none. */
  public static Optional<ReceiptState> ofPart(Collection<ReceiptState> receipts) {
    return receipts.stream().max(ReceiptState::compareTo);
  }

  /**
   * What a text of several parts comes to: delivered when all parts are, failed as its first failed
   * part.
   *
   * @param parts the state of each part of which receipts came
   * @param total how many parts it has
   */
  public static Optional<ReceiptState> ofText(Collection<ReceiptState> parts, int total) {
    Optional<ReceiptState> failed =
        parts.stream().filter(state -> state.last && state != DELIVERED).min(Enum::compareTo);
    if (failed.isPresent()) {
      return failed;
    }
    boolean all = parts.size() >= total && parts.stream().allMatch(state -> state == DELIVERED);
    return all
        ? Optional.of(DELIVERED)
        : parts.stream().filter(state -> !state.last).max(Enum::compareTo);
  }
}
