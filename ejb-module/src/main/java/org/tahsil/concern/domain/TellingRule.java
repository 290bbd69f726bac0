package org.tahsil.concern.domain;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.NewConcern;
import org.tahsil.shared.id.Reference;
import org.tahsil.shared.outcome.Refusal;

/** What a concern must say. */
public final class TellingRule {

  /** The longest text of a teller or decider, in characters. */
  public static final int LONGEST_TEXT = 2000;

  private static final int LONGEST_SOURCE = 64;

  private TellingRule() {}

  /** What it lacks or says too much; empty if it can be taken in. */
  public static Optional<Refusal> fault(NewConcern told) {
    String source = told.sourceRef();
    if (told.customer() == null && told.account() == null) {
      return rule("CONCERN_OF_NOBODY", "account_ref", null, "Name the account or the customer.");
    }
    if (!told.kind().reasons().contains(told.reason())) {
      return rule(
          "CONCERN_REASON_UNKNOWN",
          "reason",
          told.reason(),
          "Use one of " + told.kind().reasons() + ".");
    }
    if (tooLong(told.told(), LONGEST_TEXT)) {
      return rule("CONCERN_TEXT_TOO_LONG", "told", null, "Write at most 2000 characters.");
    }
    if (source != null && !isReference(source)) {
      return rule(
          "CONCERN_SOURCE_INVALID",
          "source_ref",
          source,
          "Use 1 to 64 characters, none of control or format such as zero-width ones.");
    }
    return told.kind() == ConcernKind.DISPUTE ? disputeFault(told) : otherFault(told);
  }

  private static boolean isReference(String source) {
    return !source.isBlank() && !tooLong(source, LONGEST_SOURCE) && Reference.isVisible(source);
  }

  private static Optional<Refusal> disputeFault(NewConcern told) {
    return told.account() == null || told.item() == null
        ? rule("DISPUTE_NEEDS_ITEM", "item_ref", null, "Name the account and the item in dispute.")
        : Optional.empty();
  }

  private static Optional<Refusal> otherFault(NewConcern told) {
    return told.item() != null || told.amount() != null
        ? rule(
            "AMOUNT_ONLY_OF_DISPUTE",
            "kind",
            told.kind().name(),
            "Leave item_ref and amount out, or use DISPUTE.")
        : Optional.empty();
  }

  /** Whether a concern says what is told once more; an amount left open is any. */
  public static boolean same(Concern known, NewConcern told) {
    Concern.Disputed disputed = known.disputed();
    return known.kind() == told.kind()
        && known.reason().equals(told.reason())
        && Objects.equals(known.told(), told.told())
        && Objects.equals(known.subject().account(), told.account())
        && (told.customer() == null || known.subject().customer().equals(told.customer()))
        && (disputed == null || disputed.item().equals(told.item()))
        && (disputed == null || told.amount() == null || disputed.amount().equals(told.amount()));
  }

  /** Whether a text has more characters than allowed. */
  static boolean tooLong(@Nullable String text, int longest) {
    return text != null && text.length() > longest;
  }

  private static Optional<Refusal> rule(
      String code, String field, @Nullable String value, String remedy) {
    return Optional.of(Refusal.rule(code, field, value, remedy));
  }
}
