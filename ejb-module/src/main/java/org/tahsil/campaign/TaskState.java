package org.tahsil.campaign;

/** What became of a step of a journey. */
public enum TaskState {
  /** It is not due yet, or something stands in its way. */
  WAITING,
  /** Its message is in the outbox. */
  QUEUED,
  /** A case was opened. */
  ESCALATED,
  /** It was passed over, with the reason. */
  PASSED
}
