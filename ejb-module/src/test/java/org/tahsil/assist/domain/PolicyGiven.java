package org.tahsil.assist.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.contact.Addressee;
import org.tahsil.contact.ContactAnswer;
import org.tahsil.contact.ContactBy;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.ContactPurpose;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.ContactVerdict;
import org.tahsil.contact.Finding;
import org.tahsil.contact.MessageContent;
import org.tahsil.contact.RuleOutcome;
import org.tahsil.contact.Sureness;
import org.tahsil.contact.Verdict;

/** What the contact policy may answer at noon in Muscat. */
final class PolicyGiven {
  static final ZoneId MUSCAT = ZoneId.of("Asia/Muscat");
  private static final Instant NOON = Instant.parse("2025-01-01T08:00:00Z");

  private PolicyGiven() {}

  static PolicyAnswers answers(ContactAnswer... answers) {
    return new PolicyAnswers(List.of(answers), MUSCAT);
  }

  static ContactAnswer allowed(ContactChannel channel) {
    return answer(channel, Verdict.ALLOW, NOON);
  }

  static ContactAnswer warned(ContactChannel channel, Finding... findings) {
    return answer(channel, Verdict.ALLOW_WITH_WARNING, NOON, findings);
  }

  static ContactAnswer blocked(ContactChannel channel, @Nullable String next, Finding... findings) {
    return answer(channel, Verdict.BLOCK, next == null ? null : Instant.parse(next), findings);
  }

  static Finding finding(String pack, String rule, RuleOutcome outcome) {
    return new Finding(
        pack + ":1",
        rule,
        "Clause of " + rule,
        Sureness.POLICY,
        !pack.equals("HOUSE"),
        outcome,
        Map.of(),
        null,
        outcome == RuleOutcome.FACT_MISSING ? List.of("address") : List.of());
  }

  /** A warning of a house rule that two people have set aside until an instant. */
  static Finding setAside(String rule, String until) {
    Finding plain = finding("HOUSE", rule, RuleOutcome.WARNED);
    return new Finding(
        plain.pack(),
        rule,
        plain.clause(),
        plain.sureness(),
        false,
        RuleOutcome.WARNED,
        Map.of("set_aside", "E1", "set_aside_until", until),
        null,
        List.of());
  }

  private static ContactAnswer answer(
      ContactChannel channel, Verdict verdict, @Nullable Instant next, Finding... findings) {
    ContactRequest request =
        new ContactRequest(
            "assist",
            channel,
            ContactPurpose.COLLECTION,
            ContactBy.PERSON,
            Addressee.CUSTOMER,
            "C",
            "A",
            null,
            MessageContent.UNKNOWN,
            NOON);
    return new ContactAnswer(
        request,
        new ContactVerdict(verdict, List.of(findings), next),
        List.of("CORE:1#aa", "OM:1#bb"),
        "contact-1",
        null);
  }
}
