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
