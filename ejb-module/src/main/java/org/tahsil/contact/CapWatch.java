package org.tahsil.contact;

import java.time.Instant;
import java.util.List;
import org.tahsil.account.Portfolio;

/** Who is close to a cap on contacts, or has used it up. */
public interface CapWatch {

  /** The most customers that are looked at. */
  int MOST = 1_000;

  /**
   * Caps of the packs that bind, of which so many per cent were used just before an instant; the
   * fullest first, the portfolio's own before those of customers. The rules themselves say what
   * counts. A customer stands once for each rule, with the debt that has used most of it where a
   * rule counts by debt.
   *
   * @param percent 1 to 100
   * @param most customers to be looked at, 1 to {@link #MOST}, the most contacted first
   */
  List<CapUse> near(Portfolio portfolio, Instant at, int percent, int most);
}
