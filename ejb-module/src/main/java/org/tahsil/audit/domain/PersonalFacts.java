package org.tahsil.audit.domain;

import java.util.Set;

/**
 * Which facts of entries are personal: words about a person that nobody needs to find entries by.
 * Everything is, unless it is listed here as plain, so that a new fact that nobody thought about is
 * protected; a test demands a decision about each.
 */
public final class PersonalFacts {
  private static final String SYSTEM = "system";

  /** Free words, and what was told of a person's life. */
  public static final Set<String> PERSONAL =
      Set.of("note", "concern_kind", "concern_reason", "reason");

  /** References, codes, figures and dates of the business. */
  public static final Set<String> PLAIN =
      Set.of(
          "actor",
          "agency",
          "alert",
          "amount",
          "approval",
          "arrangement",
          "attempt_no",
          "attempts",
          "campaign",
          "case_reason",
          "channel",
          "collection_id",
          "concern",
          "currency",
          "days_past_due",
          "direction",
          "from_band",
          "from_bucket",
          "from_date",
          "has_amount",
          "has_channel",
          "has_note",
          "has_owner",
          "has_skill",
          "hold",
          "house_rule",
          "has_template",
          "item",
          "item_ref",
          "kind",
          "made_on",
          "medium",
          "method",
          "offer",
          "outcome",
          "override",
          "owner",
          "paid",
          "paid_amount",
          "payment_ref",
          "priority",
          "promised",
          "return_code",
          "rule",
          "scheduled_date",
          "skill",
          "status",
          "step",
          "stops",
          "team",
          "template",
          "tier",
          "to_band",
          "to_bucket",
          "to_date",
          "trigger_dpd",
          "value_date");

  private PersonalFacts() {}

  /** Whether a fact is sealed for its person: what the product itself gives as reason is a code. */
  public static boolean isPersonal(String name, String actor) {
    return !PLAIN.contains(name) && !(name.equals("reason") && actor.equals(SYSTEM));
  }
}
