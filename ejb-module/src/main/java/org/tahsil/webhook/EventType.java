package org.tahsil.webhook;

import java.util.Arrays;
import java.util.Optional;

/** What other systems may hear of; docs/webhooks.md describes the data of each. */
public enum EventType {
  /** An alert of a completed night, or of what changed between nights. */
  ALERT_RAISED("alert.raised"),
  ALERT_ASSIGNED("alert.assigned"),
  ALERT_ACKNOWLEDGED("alert.acknowledged"),
  ALERT_SNOOZED("alert.snoozed"),
  ALERT_REOPENED("alert.reopened"),
  /** An offer to settle was made, granted, paid, or ended; its state tells which. */
  SETTLEMENT_CHANGED("settlement.changed"),
  PROMISE_MADE("promise.made"),
  PROMISE_KEPT("promise.kept"),
  PROMISE_PARTLY_KEPT("promise.partly_kept"),
  PROMISE_BROKEN("promise.broken"),
  /** A person took it back, or another one took its place; its state tells which. */
  PROMISE_CANCELLED("promise.cancelled"),
  /** What was decided is open again: money was taken back, or came late by an earlier date. */
  PROMISE_REOPENED("promise.reopened"),
  PLAN_MADE("plan.made"),
  PLAN_KEPT("plan.kept"),
  PLAN_PARTLY_KEPT("plan.partly_kept"),
  PLAN_BROKEN("plan.broken"),
  PLAN_CANCELLED("plan.cancelled"),
  PLAN_REOPENED("plan.reopened"),
  CASE_OPENED("case.opened"),
  /** Anything that is done with a case and does not close it. */
  CASE_CHANGED("case.changed"),
  CASE_CLOSED("case.closed"),
  /** Somebody told what came of trying to reach a customer. */
  CONTACT_RECORDED("contact.recorded"),
  /** The same in the place of what was told before. */
  CONTACT_CORRECTED("contact.corrected"),
  CONCERN_OPENED("concern.opened"),
  /** Upheld, upheld in part or rejected; its state tells which. */
  CONCERN_DECIDED("concern.decided"),
  CONCERN_WITHDRAWN("concern.withdrawn"),
  /** An override stands: nobody else was needed, or the second person agreed. */
  OVERRIDE_PLACED("override.placed"),
  /** An override was ended or withdrawn, or its time is over. */
  OVERRIDE_ENDED("override.ended"),
  /** Sent on demand to one endpoint, whatever it subscribes to. */
  WEBHOOK_TEST("webhook.test");

  private final String code;

  EventType(String code) {
    this.code = code;
  }

  /** The name on the wire, words divided by dots. */
  public String code() {
    return code;
  }

  /** The type of a name on the wire; empty if there is none. */
  public static Optional<EventType> coded(String code) {
    return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
  }
}
