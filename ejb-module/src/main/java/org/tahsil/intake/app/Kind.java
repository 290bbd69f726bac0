package org.tahsil.intake.app;

import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.intake.domain.Cells;
import org.tahsil.intake.domain.Layout;
import org.tahsil.shared.outcome.RowOutcome;

/**
 * A kind of file: which columns it has, how a row is read, and where rows go. Beans of this type
 * are found by name, so that a new kind is one class.
 *
 * @param <R> what a row is read into
 */
public interface Kind<R> {

  /** The name in the address and in profiles, for example {@code bank-transactions}. */
  String name();

  Layout layout();

  /**
   * Reads a row.
   *
   * @throws org.tahsil.intake.domain.BadCell if a cell cannot be read
   */
  R read(Cells cells);

  /** What the row is about; two rows about the same never stand in one chunk. */
  Object subject(R row);

  /** Takes rows in the caller's transaction; one outcome a row in the order given. */
  List<RowOutcome> take(Portfolio portfolio, List<R> rows);
}
