package org.tahsil.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.money.Money;

/**
 * An offer, with what became of it.
 *
 * @param key its place in lists, for cursors
 * @param since the day from which the state holds
 * @param ending null: nobody took it back
 * @param word null: no second person has spoken
 */
public record Settlement(
    long key,
    UUID id,
    AccountRef account,
    String customerName,
    Offer offer,
    SettlementState state,
    LocalDate since,
    Result result,
    Making making,
    @Nullable Word word,
    @Nullable Ending ending) {

  /**
   * What was offered.
   *
   * @param owed what it covers, on the day of the making
   * @param percent given up
   * @param waived given up at most: {@code owed} less {@code pay}
   * @param payBy the last value date of money that is in time
   * @param items what it covers, oldest due first; where money waited for a due date, together more
   *     than {@code owed}
   */
  public record Offer(
      SettlementKind kind,
      Covers covers,
      Money owed,
      BigDecimal percent,
      Money pay,
      Money waived,
      LocalDate payBy,
      boolean holds,
      List<CoveredItem> items) {

    public Offer {
      items = List.copyOf(items);
    }
  }

  /**
   * What came of it.
   *
   * @param paid money that counted; less than asked unless it is PAID
   * @param waived what was waived
   * @param money what counted, the earliest first
   * @param waivers postings that stand
   */
  public record Result(Money paid, Money waived, List<Share> money, List<PaymentRef> waivers) {

    public Result {
      money = List.copyOf(money);
      waivers = List.copyOf(waivers);
    }
  }

  /** Money that counted. */
  public record Share(PaymentRef payment, LocalDate valueOn, Money amount) {}

  /**
   * Who made it, and when.
   *
   * @param on business date
   * @param approval the question to a second person; null: none was needed
   */
  public record Making(
      String by, LocalDate on, Instant at, @Nullable String note, @Nullable UUID approval) {}

  /** What the second person said. */
  public record Word(boolean granted, String by, LocalDate on, @Nullable String note) {}

  /** How a person took it back. */
  public record Ending(String by, LocalDate on, String reason) {}

  /** Why a person ended it, in that person's words; empty if none did or said. */
  public String why() {
    String told = word == null || word.granted() ? null : word.note();
    String reason = ending == null ? told : ending.reason();
    return reason == null ? "" : reason;
  }
}
