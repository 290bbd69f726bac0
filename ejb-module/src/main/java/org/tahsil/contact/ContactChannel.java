package org.tahsil.contact;

/** By which way a customer is reached. */
public enum ContactChannel {
  EMAIL,
  SMS,
  CALL,
  IVR,
  WHATSAPP,
  PUSH,
  LETTER,
  VISIT,
  CHAT,
  PORTAL;

  /** Whether a telephone rings. */
  public boolean isCall() {
    return this == CALL || this == IVR;
  }

  /** Whether it goes to a number or a mail address that must be known. */
  public boolean needsAddress() {
    return switch (this) {
      case EMAIL, SMS, CALL, IVR, WHATSAPP -> true;
      case PUSH, LETTER, VISIT, CHAT, PORTAL -> false;
    };
  }
}
