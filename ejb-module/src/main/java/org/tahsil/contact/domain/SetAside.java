package org.tahsil.contact.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.RuleOutcome;
import org.tahsil.contact.domain.rule.Look;

/**
 * A house rule that two people have set aside for a customer.
 *
 * @param id of the exemption
 * @param channel null: of all
 * @param account reference of the debt; null: of all
 * @param since the instant at which the second person agreed
 * @param until the first instant at which the rule counts again
 */
public record SetAside(
    String id,
    String rule,
    @Nullable ContactChannel channel,
    @Nullable String account,
    Instant since,
    Instant until) {

  boolean concerns(String code, ContactRequest request) {
    return rule.equals(code)
        && (channel == null || channel == request.channel())
        && (account == null || account.equals(request.account()));
  }

  boolean stands(Instant at) {
    return !since.isAfter(at) && at.isBefore(until);
  }

  /** What the rule saw, as a warning that names this and its end. */
  Look lift(Look look) {
    Map<String, String> figures = new HashMap<>(look.figures());
    figures.put("set_aside", id);
    figures.put("set_aside_until", until.toString());
    return new Look(RuleOutcome.WARNED, figures, look.next(), List.of());
  }
}
