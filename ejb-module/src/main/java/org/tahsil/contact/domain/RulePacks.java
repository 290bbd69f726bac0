package org.tahsil.contact.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The packs that ship with the product, every version of each. */
public final class RulePacks {
  private static final List<String> FILES =
      List.of(
          "core-1",
          "core-2",
          "us-reg-f-1",
          "us-tcpa-1",
          "in-rbi-1",
          "in-sms-1",
          "in-rbi-agents-draft-1",
          "gb-1",
          "om-1",
          "house-1");

  private static final List<RulePack> ALL = FILES.stream().map(RulePacks::load).toList();

  private RulePacks() {}

  public static List<RulePack> all() {
    return ALL;
  }

  /** The packs that bind a contact on a day, in their newest version of that day. */
  public static List<RulePack> binding(ContactFacts facts, LocalDate day) {
    return ALL.stream()
        .filter(pack -> pack.binds(facts) && isNewest(pack, day))
        .sorted(Comparator.comparingInt(ALL::indexOf))
        .toList();
  }

  /** A pack as {@code RulePack.stamp} names it; empty: none of this text ships any more. */
  public static Optional<RulePack> stamped(String stamp) {
    return ALL.stream().filter(pack -> pack.stamp().equals(stamp)).findFirst();
  }

  /** A rule of the house pack that a portfolio may set terms of. */
  public static @Nullable PackRule houseRule(String code) {
    return houseRules().stream().filter(rule -> rule.code().equals(code)).findFirst().orElse(null);
  }

  /** The rules of the house in the newest version of their pack. */
  public static List<PackRule> houseRules() {
    return ALL.stream()
        .filter(RulePack::isHouse)
        .max(Comparator.comparingInt(RulePack::version))
        .map(RulePack::rules)
        .orElseThrow();
  }

  /** The packs of law that have a rule of a code, each in its newest version. */
  public static List<RulePack> lawsWith(String code) {
    return ALL.stream()
        .filter(pack -> !pack.isHouse() && pack.rule(code).isPresent())
        .filter(
            pack ->
                ALL.stream()
                    .noneMatch(
                        other ->
                            other.code().equals(pack.code()) && other.version() > pack.version()))
        .toList();
  }

  private static boolean isNewest(RulePack pack, LocalDate day) {
    return !pack.from().isAfter(day)
        && ALL.stream()
            .filter(other -> other.code().equals(pack.code()) && !other.from().isAfter(day))
            .noneMatch(other -> other.version() > pack.version());
  }

  private static RulePack load(String file) {
    String path = "/org/tahsil/contact/packs/" + file + ".properties";
    try (InputStream bytes =
        Objects.requireNonNull(RulePacks.class.getResourceAsStream(path), path)) {
      return PackFile.read(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
