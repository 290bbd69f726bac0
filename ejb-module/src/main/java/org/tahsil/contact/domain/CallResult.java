package org.tahsil.contact.domain;

/** How an earlier contact ended. */
public enum CallResult {
  /** Spoke with the customer, or the customer answered. */
  CONVERSATION,
  /** Left a message or rang without answer; a written message went out. */
  UNANSWERED,
  /** Never rang, or never went out. */
  NOT_CONNECTED,
  /** Somebody else, who is not the customer, was reached. */
  WRONG_NUMBER
}
