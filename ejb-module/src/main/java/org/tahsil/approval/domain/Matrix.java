package org.tahsil.approval.domain;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.tahsil.approval.Authority;
import org.tahsil.approval.Rank;
import org.tahsil.approval.Stake;
import org.tahsil.approval.Weighing;
import org.tahsil.approval.Weighing.Outcome;

/** Holds a stake against what every rank may grant of its kind. */
public final class Matrix {

  private static final BigDecimal ANY = BigDecimal.valueOf(Long.MAX_VALUE);

  private static final Comparator<Authority> WIDEST_LAST =
      Comparator.comparing((Authority one) -> !one.isNone())
          .thenComparing(one -> Objects.requireNonNullElse(one.mostPercent(), ANY))
          .thenComparing(one -> one.mostAmount() == null ? ANY : one.mostAmount().amount());

  private Matrix() {}

  /**
   * Who may grant it.
   *
   * @param authorities of one kind, one a rank
   * @param ranks the caller's
   */
  public static Weighing weigh(List<Authority> authorities, List<Rank> ranks, Stake stake) {
    List<Authority> own =
        authorities.stream().filter(authority -> ranks.contains(authority.rank())).toList();
    List<Authority> others =
        authorities.stream()
            .filter(authority -> authority.rank().decides())
            .sorted(Comparator.comparing(Authority::rank))
            .toList();
    boolean alone = own.stream().anyMatch(authority -> authority.covers(stake));
    boolean second = others.stream().anyMatch(authority -> authority.covers(stake));
    return new Weighing(
        alone ? Outcome.ALONE : second ? Outcome.SECOND_PERSON : Outcome.NOBODY,
        stake,
        own.stream()
            .filter(authority -> !alone || authority.covers(stake))
            .filter(authority -> !authority.isNone())
            .max(WIDEST_LAST)
            .orElse(null),
        others);
  }
}
