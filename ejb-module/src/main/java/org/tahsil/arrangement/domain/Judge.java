package org.tahsil.arrangement.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Judges all arrangements of one account from nothing but their facts and its money.
 *
 * <p>Time passes from date to date. On each, money pays the oldest instalment first, of whichever
 * arrangement stands, and each unit of it once; what is past its deadline but not broken is paid
 * first. At the end of the date, what has enough is kept; then deadlines pass. Money valued before
 * an arrangement was made, after it was decided, or taken back, does not count for it. So the order
 * in which facts came to be known changes nothing.
 */
public final class Judge {

  private static final Comparator<OpenPart> OLDEST_FIRST =
      Comparator.comparing((OpenPart open) -> open.part().dueOn())
          .thenComparing(open -> open.owner().pledge().id())
          .thenComparing(open -> open.part().no());

  private final List<Standing> all;
  private final List<OpenPart> parts;
  private final List<Receipt> money;

  private Judge(Collection<Pledge> pledges, Collection<Receipt> receipts, LocalDate today) {
    all = pledges.stream().map(Standing::new).toList();
    parts =
        all.stream().flatMap(standing -> standing.parts().stream()).sorted(OLDEST_FIRST).toList();
    money =
        receipts.stream()
            .filter(receipt -> !receipt.valueOn().isAfter(today))
            .sorted(Receipt.EARLIEST_FIRST)
            .toList();
  }

  /**
   * The judgements by the pledges' ids.
   *
   * @param receipts all that was paid and not taken back
   * @param today money valued later does not count yet
   */
  public static Map<Long, Judgement> judge(
      Collection<Pledge> pledges, Collection<Receipt> receipts, LocalDate today) {
    Judge judge = new Judge(pledges, receipts, today);
    judge.dates().forEach(judge::pass);
    Set<LocalDate> later =
        receipts.stream()
            .map(Receipt::valueOn)
            .filter(date -> date.isAfter(today))
            .collect(Collectors.toCollection(TreeSet::new));
    return judge.all.stream()
        .collect(
            Collectors.toMap(
                standing -> standing.pledge().id(), standing -> standing.judgement(later)));
  }

  private Set<LocalDate> dates() {
    Set<LocalDate> dates = new TreeSet<>();
    money.forEach(receipt -> dates.add(receipt.valueOn()));
    parts.forEach(open -> dates.add(open.deadline()));
    return dates;
  }

  private void pass(LocalDate date) {
    money.stream().filter(receipt -> receipt.valueOn().equals(date)).forEach(this::pay);
    all.forEach(standing -> standing.endDay(date));
  }

  private void pay(Receipt receipt) {
    long rest = receipt.amount();
    for (OpenPart open : parts) {
      if (rest > 0 && open.owner().takes(receipt)) {
        rest -= open.take(receipt, rest);
      }
    }
  }
}
