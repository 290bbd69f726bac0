package org.tahsil.approval.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.Authority;
import org.tahsil.approval.Rank;
import org.tahsil.shared.outcome.Refusal;

/** What an authority may be, and which counts on a date. */
public final class AuthorityRule {

  private static final BigDecimal MOST = BigDecimal.valueOf(100);

  private AuthorityRule() {}

  /**
   * Why it cannot be set; empty if it can. Only days ahead can be set, so that nobody finds another
   * authority behind a decision than the one that counted when it was made.
   */
  public static Optional<Refusal> fault(Authority authority, LocalDate today) {
    return percentFault(authority.mostPercent()).or(() -> dayFault(authority.validFrom(), today));
  }

  private static Optional<Refusal> dayFault(@Nullable LocalDate from, LocalDate today) {
    return from != null && from.isAfter(today)
        ? Optional.empty()
        : Optional.of(
            Refusal.rule(
                "AUTHORITY_NOT_AHEAD",
                "valid_from",
                String.valueOf(from),
                "Use %s or a later day.".formatted(today.plusDays(1))));
  }

  /** Whether it is of a rank that somebody has. */
  public static boolean isOwn(Authority authority, User by) {
    return Rank.of(by.roles()).contains(authority.rank());
  }

  private static Optional<Refusal> percentFault(@Nullable BigDecimal percent) {
    return percent == null || (percent.signum() >= 0 && percent.compareTo(MOST) <= 0)
        ? Optional.empty()
        : Optional.of(
            Refusal.malformed(
                "OUT_OF_RANGE",
                "most_percent",
                percent.toPlainString(),
                "Use a number from 0 to 100."));
  }

  /**
   * One a kind and rank: the newest that was set, else the product's own.
   *
   * @param begun those whose first day has come, newest first
   */
  public static List<Authority> counting(List<Authority> begun) {
    List<Authority> counting = new ArrayList<>();
    for (ApprovalKind kind : ApprovalKind.values()) {
      for (Rank rank : Rank.values()) {
        counting.add(
            begun.stream()
                .filter(one -> one.kind() == kind && one.rank() == rank)
                .findFirst()
                .orElseGet(() -> kind.standard(rank)));
      }
    }
    return List.copyOf(counting);
  }

  /** Those of one kind. */
  public static List<Authority> of(List<Authority> authorities, ApprovalKind kind) {
    return authorities.stream().filter(one -> one.kind() == kind).toList();
  }
}
