package org.tahsil.settlement.domain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A ledger in a few lines: money pays the item that it names, then the others, the first first. */
final class Ledger {

  private Ledger() {}

  /** What an offer comes to, with what is to be waived. */
  static Outcome waived(Bid bid, List<Entry> entries, LocalDate today) {
    Outcome outcome = Judge.judge(bid, entries, today);
    List<Entry> paid =
        entries.stream().filter(entry -> !entry.valueOn().isAfter(outcome.since())).toList();
    Map<String, Long> open = open(bid, paid);
    long credit =
        paid.stream().mapToLong(Entry::amount).sum()
            + open.values().stream().mapToLong(rest -> rest).sum()
            - bid.covered().stream().mapToLong(Part::amount).sum();
    return outcome.waiving(WaiverRule.parts(bid, outcome, open, credit));
  }

  /** What the covered items ask for after some money; no others are known. */
  static Map<String, Long> open(Bid bid, List<Entry> paid) {
    Map<String, Long> open = new LinkedHashMap<>();
    bid.covered().forEach(part -> open.put(part.item(), part.amount()));
    for (Entry entry : paid) {
      long rest = entry.amount();
      String named = entry.item();
      if (named != null && open.containsKey(named)) {
        rest = pay(open, named, rest);
      }
      for (String item : open.keySet()) {
        rest = pay(open, item, rest);
      }
    }
    return open;
  }

  private static long pay(Map<String, Long> open, String item, long money) {
    long asked = open.getOrDefault(item, 0L);
    long paid = Math.min(asked, money);
    open.put(item, asked - paid);
    return money - paid;
  }
}
