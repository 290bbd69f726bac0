package org.tahsil.contact.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.contact.CreditorRole;

/**
 * A dated set of rules with its source. A version is never changed, only followed.
 *
 * @param from the first day on which it counts
 * @param jurisdiction ISO 3166 code; null: everywhere
 * @param role whom alone it binds; null: both
 * @param law whether nobody in the house can set it aside
 * @param standing whether it applies by itself; otherwise only where a portfolio chose it
 * @param source what it stands on
 * @param digest of its text as it ships: the first 16 hexadecimal digits of its SHA-256
 */
public record RulePack(
    String code,
    int version,
    LocalDate from,
    @Nullable String jurisdiction,
    @Nullable CreditorRole role,
    boolean law,
    boolean standing,
    String source,
    String digest,
    List<PackRule> rules) {

  public RulePack {
    rules = List.copyOf(rules);
  }

  /** Code and version, as a finding names it. */
  public String name() {
    return code + ":" + version;
  }

  /** Whether its rules are the house's own: terms can be set, and rules set aside. */
  public boolean isHouse() {
    return code.equals("HOUSE");
  }

  /** Code, version and digest, as a decision names it. */
  public String stamp() {
    return name() + "#" + digest;
  }

  /** Whether it binds a contact with a customer of these facts. */
  boolean binds(ContactFacts facts) {
    BookFacts book = facts.book();
    boolean place =
        jurisdiction == null
            || jurisdiction.equals(book.jurisdiction())
            || facts.places().countries().contains(jurisdiction);
    boolean sender = role == null || role == book.role();
    return place && sender && (standing || book.chosen().contains(code));
  }

  Optional<PackRule> rule(String wanted) {
    return rules.stream().filter(rule -> rule.code().equals(wanted)).findFirst();
  }
}
