package org.tahsil.contact;

/** When a contact is decided on. */
public enum DecisionStage {
  /** Before it is queued or planned. */
  QUEUE,
  /** At the moment at which it would be made. */
  SEND
}
