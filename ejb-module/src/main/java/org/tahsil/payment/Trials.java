package org.tahsil.payment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.tahsil.account.Portfolio;

/** Tells what items would ask for if some of the postings had never been; nothing is written. */
public interface Trials {

  /**
   * The answers by question, in three queries however many there are. The caller has locked the
   * accounts.
   */
  Map<Trial, Rest> rests(Portfolio portfolio, Collection<Trial> trials);

  /**
   * A question.
   *
   * @param accountId surrogate key
   * @param on the end of which date; postings valued later do not count
   * @param without postings (surrogate keys) that are left out; those taken back always are
   */
  record Trial(long accountId, LocalDate on, Set<Long> without) {

    public Trial {
      without = Set.copyOf(without);
    }
  }

  /**
   * An answer; minor units.
   *
   * @param open what each issued item then asks for, by reference; 0: it is settled
   * @param credit what then waits for an item to pay
   */
  record Rest(Map<String, Long> open, long credit) {

    public Rest {
      open = Map.copyOf(open);
    }
  }
}
