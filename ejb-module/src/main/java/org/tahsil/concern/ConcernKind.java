package org.tahsil.concern;

import static org.tahsil.concern.Remedy.Kind.CORRECTION;
import static org.tahsil.concern.Remedy.Kind.CREDIT_NOTE;
import static org.tahsil.concern.Remedy.Kind.WRITE_OFF;

import java.util.List;
import java.util.Set;
import org.tahsil.hold.HoldReason;

/** What a customer can say that stands against collecting. */
public enum ConcernKind {
  /** Illness, loss of work or the like: the customer cannot pay as agreed. */
  HARDSHIP,
  /** The customer denies an amount of an item. */
  DISPUTE,
  /** Somebody died. */
  BEREAVEMENT,
  /** Whoever was reached is not the debtor. */
  WRONG_PERSON,
  /** Lawyers, a court or a supervisor have the matter. */
  LEGAL;

  /** The reason of the hold that follows; there is none of its own for a wrong person. */
  public HoldReason holdReason() {
    return switch (this) {
      case HARDSHIP -> HoldReason.HARDSHIP;
      case DISPUTE -> HoldReason.DISPUTE;
      case BEREAVEMENT -> HoldReason.BEREAVEMENT;
      case WRONG_PERSON -> HoldReason.OTHER;
      case LEGAL -> HoldReason.LEGAL;
    };
  }

  /**
   * Whether what is told of it may be about illness, death, a court or another person: then neither
   * its reason nor any note is copied to the timeline.
   */
  public boolean isPersonal() {
    return this != DISPUTE;
  }

  /** The codes that say why, the most frequent first. */
  public List<String> reasons() {
    return switch (this) {
      case HARDSHIP ->
          List.of("JOB_LOSS", "ILLNESS", "LESS_INCOME", "SEPARATION", "DISASTER", "OTHER");
      case DISPUTE ->
          List.of("ALREADY_PAID", "WRONG_AMOUNT", "NOT_OWED", "NOT_DELIVERED", "FRAUD", "OTHER");
      case BEREAVEMENT -> List.of("CUSTOMER_DIED", "CO_BORROWER_DIED", "OTHER");
      case WRONG_PERSON ->
          List.of("WRONG_NUMBER", "WRONG_ADDRESS", "SAME_NAME", "IDENTITY_THEFT", "OTHER");
      case LEGAL -> List.of("LAWYER", "COURT", "INSOLVENCY", "REGULATOR", "OTHER");
    };
  }

  /** What an outcome may post. */
  public Set<Remedy.Kind> remedies() {
    return switch (this) {
      case DISPUTE -> Set.of(CREDIT_NOTE, CORRECTION);
      case HARDSHIP, BEREAVEMENT, LEGAL -> Set.of(CREDIT_NOTE, WRITE_OFF);
      case WRONG_PERSON -> Set.of(CORRECTION);
    };
  }
}
