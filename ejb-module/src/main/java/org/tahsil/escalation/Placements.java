package org.tahsil.escalation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.AccountRef;

/** The files of a portfolio to its agencies. */
public interface Placements {

  /**
   * Makes a file of what the agency has not been told yet, at most 50,000 accounts; the next one
   * takes the rest. Whoever asks twice is refused by rule the second time, for there is nothing
   * left: no account is sent twice, nor to a second agency before the first was told that it has to
   * leave it alone. Accounts whose customer must not be contacted wait, and so do those with an
   * open promise, plan or offer: who pays as agreed is not handed over. Refused as unknown.
   */
  Placement make(Portfolio portfolio, String agency, Placement.Kind kind, String by);

  /**
   * The newest first.
   *
   * @param agency code; null: of all
   * @param after the id that ended the last page
   * @param limit 1 to 500
   */
  List<Placement> list(
      Portfolio portfolio, @Nullable String agency, @Nullable Long after, int limit);

  Optional<Placement> find(Portfolio portfolio, long id);

  /** The bytes that were made: UTF-8 text, comma-separated. */
  Optional<byte[]> content(Portfolio portfolio, long id);

  /** How much of a portfolio each agency has, by code; agencies without anything are left out. */
  List<Load> loads(Portfolio portfolio);

  /**
   * What an agency has.
   *
   * @param active escalations that are there
   * @param toPlace accounts of which a file can tell it today
   * @param heldBack accounts of which none can
   * @param toRecall accounts that were placed and that no file has called back since they ended
   * @param leftOut the first hundred of those held back, by reference, with why
   */
  record Load(
      String agency,
      long active,
      long toPlace,
      long heldBack,
      long toRecall,
      List<LeftOut> leftOut) {

    public Load {
      leftOut = List.copyOf(leftOut);
    }
  }

  /** An account of which no file can tell an agency today. */
  record LeftOut(AccountRef account, Reason why) {

    /** Why; of several the first. */
    public enum Reason {
      /** An agency, maybe this one, has to be told first that an earlier step has ended. */
      RECALL_FIRST,
      /** A hold stops contact. */
      CONTACT_HELD,
      /** A promise, plan or offer is open. */
      AGREED_ON
    }
  }
}
