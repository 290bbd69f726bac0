package org.tahsil.smartcollect.domain;

import org.jspecify.annotations.Nullable;

/** In which state a collection is that an earlier system began. */
public final class ToldState {

  private ToldState() {}

  /**
   * What its attempts say.
   *
   * @param lastCode return code of the attempt with the highest number
   * @param itemKnown whether the instalment is in the books
   * @param itemOpen whether something of it is still unpaid
   * @param itemTaken whether another collection is open for it
   */
  public record Told(
      boolean succeeded,
      int attempts,
      @Nullable String lastCode,
      boolean itemKnown,
      boolean itemOpen,
      boolean itemTaken) {}

  /** Collected, to be tried again here, or a person's. A failure without a code may be retried. */
  public static CollectionState of(Told told, Settings.Retry settings) {
    if (told.succeeded) {
      return CollectionState.SUCCESS;
    }
    if (told.itemKnown && !told.itemOpen) {
      return CollectionState.CLOSED;
    }
    boolean retriable = told.lastCode == null || ReturnClass.of(told.lastCode).mayBeRetried();
    boolean goesOn =
        told.itemOpen && !told.itemTaken && retriable && told.attempts < settings.attempts();
    return goesOn ? CollectionState.SCHEDULED : CollectionState.FAILED;
  }
}
