package org.tahsil.escalation;

import java.time.Instant;
import java.time.LocalDate;
import org.tahsil.shared.money.Money;

/**
 * A file to an agency; what it was made of never changes.
 *
 * @param accounts how many it names, 1 or more
 * @param sum what is overdue on them, as the file says
 * @param sha256 of its bytes, 64 hexadecimal digits
 * @param on business date
 * @param at business instant
 */
public record Placement(
    long id,
    String agency,
    Kind kind,
    int accounts,
    Money sum,
    String sha256,
    String by,
    LocalDate on,
    Instant at) {

  /** What a file tells the agency. */
  public enum Kind {
    /** Accounts to collect. */
    PLACEMENT,
    /** Accounts to leave alone from now on: taken back, or paid. */
    RECALL
  }

  /** The name under which it is stored elsewhere. */
  public String fileName() {
    return "%s-%s-%s-%d.csv"
        .formatted(kind.name().toLowerCase(java.util.Locale.ROOT), agency, on, id);
  }
}
