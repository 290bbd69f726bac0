package org.tahsil.arrangement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;

/**
 * Promises to pay and plans. While one is open, the account gets no reminder and no debit; its days
 * past due count on, unless the terms let a plan re-age it. Each is judged anew, inside the
 * transaction, when money of its account comes or goes, and in the night of its dates.
 */
public interface Arrangements {

  /**
   * Makes a promise or plan as of the business date. Refused if the account is unknown, if an
   * {@link org.tahsil.account.AgreementCheck} stands against it, or by rule if dates, amounts or
   * what is open already do not allow it. Money that is known is not promised once more: what waits
   * for an item and what is valued later lessens what may be promised, and keeps nothing.
   */
  Arrangement make(Portfolio portfolio, AccountRef account, NewArrangement wish, String by);

  /** Why {@link #make} would refuse now; empty if it would not. Nothing is written. */
  Optional<Refusal> fault(Portfolio portfolio, AccountRef account, NewArrangement wish, String by);

  /**
   * The instalments of a plan as they would be; refused by the rules of {@link #make}, whoever
   * asks. Nothing is written.
   */
  List<Instalment> preview(Portfolio portfolio, AccountRef account, PlanWish wish);

  /** The same for instalments that are named one by one, which it gives back. */
  List<Instalment> preview(Portfolio portfolio, AccountRef account, List<Instalment> instalments);

  /** How much of what is owed a plan can cover: money that is known is not planned once more. */
  Money plannable(Portfolio portfolio, AccountRef account, PlanWish.Covers covers);

  /** The instalments of a wish; refused only if it cannot be split, not by the rules of making. */
  List<Instalment> schedule(Portfolio portfolio, AccountRef account, PlanWish wish);

  /** What a plan of these instalments would do to the account's days past due. */
  ReAgeEffect reAgeing(Portfolio portfolio, AccountRef account, List<Instalment> instalments);

  /**
   * Ends an open one for a person: only who took it and managers may, FORBIDDEN to others. Refused
   * with CONFLICT if it is not open. Cancelling twice is once.
   */
  Arrangement cancel(Portfolio portfolio, UUID id, String reason, User by);

  /** The same as a part of something else that a person may do, such as a corrected outcome. */
  Arrangement cancel(Portfolio portfolio, UUID id, String reason, String by);

  /** Puts another one in the place of an open one, and gives the new one. */
  Arrangement reschedule(
      Portfolio portfolio, UUID id, NewArrangement wish, String reason, String by);

  /** One of the portfolio as it stands; another portfolio's is unknown. */
  Optional<Arrangement> find(Portfolio portfolio, UUID id);

  /** All of an account as they stand, newest first. */
  List<Arrangement> of(Portfolio portfolio, Account account);

  /**
   * All that an account had at the end of a date.
   *
   * @param knownOn by what was known at the end of this business date; null: as known now
   */
  List<Arrangement> asOf(
      Portfolio portfolio, Account account, LocalDate date, @Nullable LocalDate knownOn);

  /** A page of a portfolio's, newest first. */
  List<ArrangementLine> list(Portfolio portfolio, ArrangementQuery query);

  /** How many are due by when, in what state. */
  Summary summary(Portfolio portfolio);

  /** Kept rates of those decided from a day to another, both included. */
  PromisePerformance performance(Portfolio portfolio, LocalDate from, LocalDate to);

  /**
   * Counts of a portfolio on its business date.
   *
   * @param overdue open ones whose next unpaid instalment was due before it; they are in their days
   *     of grace or wait for the night
   */
  record Summary(long open, long dueToday, long overdue) {}
}
