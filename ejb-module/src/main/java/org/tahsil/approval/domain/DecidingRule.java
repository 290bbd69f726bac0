package org.tahsil.approval.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.approval.Approval;
import org.tahsil.approval.ApprovalState;
import org.tahsil.approval.Authority;
import org.tahsil.approval.Rank;
import org.tahsil.shared.outcome.Refusal;

/** Whether somebody may decide. */
public final class DecidingRule {

  private DecidingRule() {}

  /**
   * The first rule that says no, if one does.
   *
   * @param authorities of the approval's kind on the business date
   */
  public static Optional<Refusal> fault(
      Approval asked, Word word, User by, List<Authority> authorities) {
    return form(word)
        .or(() -> state(asked, word))
        .or(() -> person(asked, by))
        .or(() -> authority(asked, by, authorities));
  }

  /**
   * A decision.
   *
   * @param verdict GRANTED or REFUSED
   */
  public record Word(ApprovalState verdict, @Nullable String note) {}

  private static Optional<Refusal> form(Word word) {
    if (word.verdict() != ApprovalState.GRANTED && word.verdict() != ApprovalState.REFUSED) {
      return Optional.of(
          Refusal.malformed(
              "CHOICE_INVALID", "decision", word.verdict().name(), "Use GRANTED or REFUSED."));
    }
    return word.verdict() == ApprovalState.REFUSED && word.note() == null
        ? Optional.of(
            Refusal.malformed("FIELD_MISSING", "note", null, "Say why it is refused, in note."))
        : Optional.empty();
  }

  private static Optional<Refusal> state(Approval asked, Word word) {
    return asked.state().mayBecome(word.verdict())
        ? Optional.empty()
        : Optional.of(
            Refusal.conflict(
                "APPROVAL_NOT_PENDING",
                "decision",
                asked.state().name(),
                "Read it again: only what is pending can be decided."));
  }

  private static Optional<Refusal> person(Approval asked, User by) {
    return asked.asking().by().equals(by.name())
        ? forbidden("APPROVAL_OWN", by.name(), "Have somebody else decide it.")
        : Optional.empty();
  }

  /** The authority on which a user can grant it, the least rank's first; empty if there is none. */
  public static Optional<Authority> leaningOn(
      Approval asked, User by, List<Authority> authorities) {
    return deciding(authorities, by).stream()
        .filter(authority -> authority.covers(asked.stake()))
        .findFirst();
  }

  private static Optional<Refusal> authority(Approval asked, User by, List<Authority> authorities) {
    if (leaningOn(asked, by, authorities).isPresent()) {
      return Optional.empty();
    }
    List<Authority> own = deciding(authorities, by);
    String limits = own.stream().map(Authority::limits).collect(Collectors.joining("; "));
    String able =
        authorities.stream()
            .filter(authority -> authority.rank().decides() && authority.covers(asked.stake()))
            .map(authority -> authority.rank().role())
            .collect(Collectors.joining(", "));
    return forbidden(
        "APPROVAL_ABOVE_AUTHORITY",
        limits.isEmpty() ? "0" : limits,
        able.isEmpty() ? "Nobody may grant it any more." : "Have it decided by: " + able + ".");
  }

  /** What a user may decide by rank; agents decide nothing. */
  public static List<Authority> deciding(List<Authority> authorities, User by) {
    List<Rank> ranks = Rank.of(by.roles()).stream().filter(Rank::decides).toList();
    return authorities.stream()
        .filter(authority -> ranks.contains(authority.rank()) && !authority.isNone())
        .toList();
  }

  private static Optional<Refusal> forbidden(String code, String value, String remedy) {
    return Optional.of(
        new Refusal(Refusal.Kind.FORBIDDEN, code, "decision", value, remedy, Map.of()));
  }
}
