package org.tahsil.campaign.domain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.EmailAddress;

/**
 * Who of the candidates is reminded this night. A customer hears once a night, of the account that
 * is worst; the others stay armed and come the next night.
 *
 * @param rule of the contact policy that forbids the reminder; null: none does
 */
public record Choice(Candidate candidate, Reason reason, @Nullable String rule) {

  /** Why a candidate is reminded or not. */
  public enum Reason {
    REMIND,
    CONTACT_HOLD,
    OPEN_PROMISE,
    MANUAL_OVERRIDE,
    NO_ADDRESS,
    MALFORMED_ADDRESS,
    OTHER_ACCOUNT_FIRST,
    /** A rule of the contact policy forbids it. */
    CONTACT_POLICY
  }

  /** A choice that no rule of the contact policy has a part in. */
  public Choice(Candidate candidate, Reason reason) {
    this(candidate, reason, null);
  }

  /** The same candidate, not reminded because another account of the customer comes first. */
  public Choice afterAnother() {
    return new Choice(candidate, Reason.OTHER_ACCOUNT_FIRST);
  }

  /** The same candidate, not reminded because a rule of the contact policy forbids it. */
  public Choice forbiddenBy(String forbidding) {
    return new Choice(candidate, Reason.CONTACT_POLICY, forbidding);
  }

  /** The reason, with a point and the rule behind it where a rule says no. */
  public String code() {
    return rule == null ? reason.name() : reason.name() + "." + rule;
  }

  private static final Comparator<Candidate> WORST_FIRST =
      Comparator.comparingInt(Candidate::daysPastDue)
          .reversed()
          .thenComparing(Candidate::overdue, Comparator.reverseOrder())
          .thenComparingLong(candidate -> candidate.party().accountId());

  /** One choice for each candidate, the worst account first. */
  public static List<Choice> among(List<Candidate> candidates) {
    Set<Long> reminded = new HashSet<>();
    return candidates.stream()
        .sorted(WORST_FIRST)
        .map(candidate -> new Choice(candidate, reason(candidate, reminded)))
        .toList();
  }

  /** Whether the reason is an error in the customer's data, not a decision. */
  public boolean isDataError() {
    return reason == Reason.MALFORMED_ADDRESS;
  }

  /**
   * What is wrong with an address is said even where people have taken the account over: it is to
   * be mended by the day on which automation acts again.
   */
  private static Reason reason(Candidate candidate, Set<Long> reminded) {
    String email = candidate.party().email();
    if (candidate.noContact()) {
      return Reason.CONTACT_HOLD;
    }
    if (candidate.promised()) {
      return Reason.OPEN_PROMISE;
    }
    if (email == null || email.isBlank()) {
      return Reason.NO_ADDRESS;
    }
    if (EmailAddress.parse(email).isEmpty()) {
      return Reason.MALFORMED_ADDRESS;
    }
    if (candidate.manualUntil() != null) {
      return Reason.MANUAL_OVERRIDE;
    }
    return reminded.add(candidate.party().customerId())
        ? Reason.REMIND
        : Reason.OTHER_ACCOUNT_FIRST;
  }
}
