package org.tahsil.contact.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tahsil.contact.ContactTerms;
import org.tahsil.shared.outcome.FirstDay;
import org.tahsil.shared.outcome.Refusal;

/** Which terms of contacts can be set. */
public final class ContactTermsRule {
  private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));
  private static final Map<String, Integer> MOST = Map.of("max", 10_000, "days", 31);

  private ContactTermsRule() {}

  /** Why terms with a first day cannot be set on a business date; empty if they can. */
  public static Optional<Refusal> fault(ContactTerms terms, LocalDate today) {
    String jurisdiction = terms.jurisdiction();
    if (jurisdiction == null || !COUNTRIES.contains(jurisdiction)) {
      return refused(
          "jurisdiction", String.valueOf(jurisdiction), "Use the ISO code of a country, as OM.");
    }
    if (terms.source().isBlank()) {
      return refused("source", terms.source(), "Say who decided it, and where it is written.");
    }
    return terms.chosen().stream()
        .flatMap(code -> chosen(code).stream())
        .findFirst()
        .or(
            () ->
                terms.house().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .flatMap(entry -> house(entry.getKey(), entry.getValue()).stream())
                    .findFirst())
        .or(() -> FirstDay.fault(Objects.requireNonNull(terms.validFrom()), today));
  }

  private static Optional<Refusal> chosen(String code) {
    List<String> optional =
        RulePacks.all().stream()
            .filter(pack -> !pack.standing())
            .map(RulePack::code)
            .distinct()
            .toList();
    return optional.contains(code)
        ? Optional.empty()
        : refused("chosen", code, "Choose among " + String.join(", ", optional) + ".");
  }

  private static Optional<Refusal> house(String name, String value) {
    int dot = name.indexOf('.');
    PackRule rule = dot < 0 ? null : RulePacks.houseRule(name.substring(0, dot));
    String term = name.substring(dot + 1);
    Set<String> settable = Set.of("max", "days", "earliest", "latest");
    if (rule == null || !rule.terms().values().containsKey(term) || !settable.contains(term)) {
      return refused("house", name, "Use a rule of the house and one of its terms " + known());
    }
    return isFit(term, value)
        ? Optional.empty()
        : refused(
            "house",
            name + "=" + value,
            MOST.containsKey(term)
                ? "Use a number up to " + MOST.get(term) + ", or none for max to cap nothing."
                : "Use a time as 08:00.");
  }

  private static boolean isFit(String term, String value) {
    Integer most = MOST.get(term);
    if (most == null) {
      return isTime(value);
    }
    if (value.isEmpty()) {
      return term.equals("max");
    }
    boolean number = value.matches("\\d{1,5}");
    return number
        && Integer.parseInt(value) <= most
        && (!term.equals("days") || Integer.parseInt(value) > 0);
  }

  private static boolean isTime(String value) {
    try {
      return LocalTime.parse(value).toString().equals(value);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static String known() {
    return RulePacks.all().stream()
        .filter(pack -> pack.code().equals("HOUSE"))
        .flatMap(pack -> pack.rules().stream())
        .flatMap(
            rule ->
                rule.terms().values().keySet().stream()
                    .filter(Set.of("max", "days", "earliest", "latest")::contains)
                    .map(term -> rule.code() + "." + term))
        .sorted()
        .collect(Collectors.joining(", ", "", "."));
  }

  private static Optional<Refusal> refused(String field, String value, String remedy) {
    return Optional.of(Refusal.malformed("OUT_OF_RANGE", field, value, remedy));
  }
}
