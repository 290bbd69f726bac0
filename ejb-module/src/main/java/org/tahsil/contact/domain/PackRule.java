package org.tahsil.contact.domain;

import org.tahsil.contact.Sureness;
import org.tahsil.contact.domain.rule.ContactRule;

/**
 * A rule as a pack puts it.
 *
 * @param code its name in the pack
 * @param clause where it stands
 */
public record PackRule(
    String code, ContactRule rule, String clause, Sureness sureness, Terms terms) {}
