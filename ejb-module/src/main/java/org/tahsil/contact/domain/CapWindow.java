package org.tahsil.contact.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many contacts within how many days can bring a customer near a cap. It leaves nobody out who
 * is near one: what a rule counts are some of all contacts, made or under way.
 *
 * @param days 1 or more
 * @param need contacts, 1 or more
 */
public record CapWindow(int days, int need) {
  private static final String HOUSE = "HOUSE";

  /**
   * Of every pack that ships.
   *
   * @param house terms of the house's own rules that differ, as {@code SMS_OF_A_PERSON.max}
   * @param percent how much of a cap is near it
   */
  public static List<CapWindow> of(Map<String, String> house, int percent) {
    return RulePacks.all().stream()
        .flatMap(pack -> pack.rules().stream().flatMap(rule -> of(pack, rule, house, percent)))
        .distinct()
        .toList();
  }

  private static Stream<CapWindow> of(
      RulePack pack, PackRule rule, Map<String, String> house, int percent) {
    Optional<Integer> max = term(pack, rule, "max", house).filter(most -> most > 0);
    Optional<Integer> days = term(pack, rule, "days", house);
    return max.isEmpty() || days.isEmpty()
        ? Stream.empty()
        : Stream.of(new CapWindow(days.get(), (max.get() * percent + 99) / 100));
  }

  private static Optional<Integer> term(
      RulePack pack, PackRule rule, String name, Map<String, String> house) {
    Optional<String> shipped = rule.terms().maybe(name);
    String own = pack.code().equals(HOUSE) ? house.get(rule.code() + "." + name) : null;
    return Optional.ofNullable(own)
        .or(() -> shipped)
        .filter(text -> !text.isBlank())
        .map(Integer::valueOf);
  }
}
