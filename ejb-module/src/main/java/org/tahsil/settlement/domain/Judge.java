package org.tahsil.settlement.domain;

import static org.tahsil.settlement.SettlementState.EXPIRED;
import static org.tahsil.settlement.SettlementState.OFFERED;
import static org.tahsil.settlement.SettlementState.PAID;
import static org.tahsil.settlement.SettlementState.PENDING_APPROVAL;
import static org.tahsil.settlement.SettlementState.REFUSED;
import static org.tahsil.settlement.SettlementState.WITHDRAWN;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahsil.settlement.SettlementState;

/**
 * Judges one offer from nothing but its facts and the postings of its account.
 *
 * <p>Money valued from the making through the last day counts, also if it is told later, with all
 * that is valued on the day on which it is enough; what was taken back is as if it had never come.
 * The end of an offer by a person, or by the next offer of the account, ends what counts for it, so
 * no money counts for two. What is waived follows by {@link WaiverRule}.
 */
public final class Judge {

  private final Bid bid;
  private final List<Entry> inside;
  private final @Nullable LocalDate later;

  private Judge(Bid bid, Collection<Entry> entries, LocalDate today) {
    this.bid = bid;
    List<Entry> covered = entries.stream().filter(bid::covers).sorted(Entry.IN_ORDER).toList();
    this.inside = covered.stream().filter(entry -> !entry.valueOn().isAfter(today)).toList();
    this.later =
        covered.stream()
            .map(Entry::valueOn)
            .filter(date -> date.isAfter(today))
            .findFirst()
            .orElse(null);
  }

  /**
   * The judgement.
   *
   * @param entries the account's money that stands
   * @param today money valued later does not count yet
   */
  public static Outcome judge(Bid bid, Collection<Entry> entries, LocalDate today) {
    Judge judge = new Judge(bid, entries, today);
    return switch (bid.consent().word()) {
      case DENIED -> ended(REFUSED, bid.consent().since());
      case ASKED -> judge.unpaid(PENDING_APPROVAL, List.of());
      case GIVEN -> judge.offered();
    };
  }

  private Outcome offered() {
    long sum = 0;
    for (Entry entry : inside) {
      sum += entry.amount();
      if (sum >= bid.pay()) {
        LocalDate day = entry.valueOn();
        return new Outcome(
            PAID,
            day,
            inside.stream().filter(counted -> !counted.valueOn().isAfter(day)).toList(),
            List.of(),
            null);
      }
    }
    return unpaid(OFFERED, inside);
  }

  private Outcome unpaid(SettlementState running, List<Entry> counted) {
    Moment withdrawn = bid.withdrawn();
    Moment followed = bid.followed();
    if (withdrawn != null) {
      return new Outcome(WITHDRAWN, withdrawn.on(), counted, List.of(), null);
    }
    if (followed != null) {
      return new Outcome(EXPIRED, earlier(followed.on()), counted, List.of(), null);
    }
    return bid.payBy().isAfter(bid.finished())
        ? new Outcome(running, bid.consent().since(), counted, List.of(), nextLook())
        : new Outcome(EXPIRED, bid.payBy().plusDays(1), counted, List.of(), null);
  }

  /** An offer that another one followed had expired before, or lost its money after. */
  private LocalDate earlier(LocalDate followed) {
    LocalDate over = bid.payBy().plusDays(1);
    return over.isBefore(followed) ? over : followed;
  }

  private LocalDate nextLook() {
    return Stream.ofNullable(later)
        .filter(date -> date.isBefore(bid.payBy()) && date.isAfter(bid.finished()))
        .findFirst()
        .orElse(bid.payBy());
  }

  private static Outcome ended(SettlementState state, LocalDate since) {
    return new Outcome(state, since, List.of(), List.of(), null);
  }
}
