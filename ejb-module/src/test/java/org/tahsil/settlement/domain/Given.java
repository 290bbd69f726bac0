package org.tahsil.settlement.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.settlement.domain.Bid.Consent;

/** Facts of an offer in the words of a test; days are those of January 2025. */
final class Given {
  private final long owed;
  private final long pay;
  private List<Part> covered;
  private int made = 2;
  private int payBy = 10;
  private Consent consent = new Consent(Bid.Word.GIVEN, day(2));
  private @Nullable Moment withdrawn;
  private @Nullable Moment followed;

  private Given(long owed, long pay) {
    this.owed = owed;
    this.pay = pay;
    this.covered = List.of(new Part("I1", owed));
  }

  /** Made on the 2nd, to be paid by the 10th. */
  static Given offer(long owed, long pay) {
    return new Given(owed, pay);
  }

  static LocalDate day(int day) {
    return LocalDate.of(2025, 1, 1).plusDays(day - 1L);
  }

  static Entry money(long posting, int valueOn, long amount) {
    return money(posting, valueOn, amount, null);
  }

  static Entry money(long posting, int valueOn, long amount, @Nullable String item) {
    return new Entry(posting, day(valueOn), amount, item);
  }

  /** That it covers other items than one of all that is owed. */
  Given covering(Part... parts) {
    covered = List.of(parts);
    return this;
  }

  Given from(int first, int last) {
    made = first;
    payBy = last;
    consent = new Consent(consent.word(), day(first));
    return this;
  }

  Given word(Bid.Word word, int on) {
    consent = new Consent(word, day(on));
    return this;
  }

  Given withdrawn(int on, long lastPosting) {
    withdrawn = new Moment(day(on), lastPosting);
    return this;
  }

  Given followed(int on, long lastPosting) {
    followed = new Moment(day(on), lastPosting);
    return this;
  }

  /** As it is when the end of a day was seen. */
  Bid finished(int day) {
    return new Bid(
        1,
        new Moment(day(made), 0),
        owed,
        covered,
        pay,
        day(payBy),
        consent,
        withdrawn,
        followed,
        day(day));
  }
}
