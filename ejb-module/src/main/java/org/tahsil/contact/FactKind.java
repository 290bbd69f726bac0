package org.tahsil.contact;

/** What a customer said, or is known of a customer, that bears on contacts. */
public enum FactKind {
  /** Wants no messages by a channel or at an address. */
  OPT_OUT(Bearing.RESTRICTS),
  /** The one message that tells the customer of the opt-out has gone. */
  OPT_OUT_CONFIRMED(Bearing.RESTRICTS),
  /** Agreed to automated calls or messages. */
  CONSENT(Bearing.ALLOWS),
  /** Took that back. */
  CONSENT_REVOKED(Bearing.RESTRICTS),
  /** Agreed in person to be called about the debt; holds seven days under Regulation F. */
  CALL_AGREED(Bearing.ALLOWS),
  /** Nobody may contact the customer at all. */
  DO_NOT_CONTACT(Bearing.RESTRICTS),
  /** Refused to pay or asked in writing to be left alone. */
  CEASE(Bearing.RESTRICTS),
  /** Asked not to be contacted by a channel. */
  CHANNEL_REFUSED(Bearing.RESTRICTS),
  /** An attorney speaks for the customer in this debt. */
  ATTORNEY(Bearing.RESTRICTS),
  /** The address belongs to an employer. */
  WORK_ADDRESS(Bearing.RESTRICTS),
  /** The address belongs to somebody else. */
  THIRD_PARTY_ADDRESS(Bearing.RESTRICTS),
  /** The customer cannot be reached there and never could. */
  WRONG_NUMBER(Bearing.RESTRICTS),
  /** A place where the customer does not want to be reached. */
  INCONVENIENT_PLACE(Bearing.RESTRICTS),
  /**
   * Hours in which the customer does not want to be reached, as 17:00-19:00 or MONDAY 17:00-19:00.
   */
  INCONVENIENT_HOURS(Bearing.RESTRICTS),
  PREFERRED_HOURS(Bearing.WISHES),
  PREFERRED_CHANNEL(Bearing.WISHES),
  PREFERRED_LANGUAGE(Bearing.WISHES),
  /** Is to be spoken to by people with care only. */
  VULNERABLE(Bearing.RESTRICTS),
  DECEASED(Bearing.RESTRICTS),
  /** Mourns. */
  BEREAVEMENT(Bearing.RESTRICTS),
  /** A breathing space of the United Kingdom began. */
  BREATHING_SPACE(Bearing.RESTRICTS),
  /** Is in treatment for a mental-health crisis; until: when the treatment ended. */
  MENTAL_HEALTH_CRISIS(Bearing.RESTRICTS),
  /** A plan of repayment is being worked out. */
  PLAN_IN_WORK(Bearing.RESTRICTS),
  /** Disputed the debt in writing, and nobody has verified it yet. */
  WRITTEN_DISPUTE(Bearing.RESTRICTS),
  /** The notice of what is owed was given. */
  VALIDATION_NOTICE(Bearing.ALLOWS),
  /** The time in which the debt could be sued for has passed; if it does not stand: has not. */
  TIME_BARRED(Bearing.RESTRICTS);

  /** What a fact does where two of the same instant contradict each other. */
  private enum Bearing {
    RESTRICTS,
    ALLOWS,
    WISHES
  }

  private final Bearing bearing;

  FactKind(Bearing bearing) {
    this.bearing = bearing;
  }

  /** Whether it can only forbid contacts. */
  public boolean restricts() {
    return bearing == Bearing.RESTRICTS;
  }

  /** Whether several of them stand beside each other, told apart by their detail. */
  public boolean isOneOfSeveral() {
    return this == INCONVENIENT_HOURS || this == PREFERRED_HOURS;
  }
}
