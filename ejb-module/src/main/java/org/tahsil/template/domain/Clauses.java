package org.tahsil.template.domain;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.contact.ContactTerms;
import org.tahsil.contact.CreditorRole;
import org.tahsil.contact.Sureness;
import org.tahsil.template.Placeholder;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateLanguage;

/** The clauses that ship with the product, every version of each pack, and the product's words. */
public final class Clauses {

  private static final List<String> FILES = List.of("core-1", "us-reg-f-1", "in-rbi-1", "in-sms-1");

  private static final List<Clause> ALL =
      FILES.stream().flatMap(file -> read(load(file)).stream()).toList();

  private static final Properties WORDS = load("words");

  private Clauses() {}

  /** What terms of contacts demand of a channel's texts on a day, in newest versions. */
  public static List<Clause> demanded(ContactTerms terms, TemplateChannel channel, LocalDate day) {
    return ALL.stream()
        .filter(clause -> clause.channels().contains(channel) && clause.pack().binds(terms, day))
        .filter(clause -> isNewest(clause.pack(), day))
        .toList();
  }

  /** The product's words for a clause's placeholder. */
  public static String words(
      Placeholder placeholder, TemplateChannel channel, TemplateLanguage language) {
    return needed(WORDS, "%s.%s.%s".formatted(placeholder.name(), channel, language.code()));
  }

  private static boolean isNewest(Clause.Pack pack, LocalDate day) {
    return ALL.stream()
        .map(Clause::pack)
        .filter(other -> other.code().equals(pack.code()) && !other.from().isAfter(day))
        .noneMatch(other -> other.version() > pack.version());
  }

  private static List<Clause> read(Properties lines) {
    Clause.Pack pack =
        new Clause.Pack(
            needed(lines, "pack"),
            Integer.parseInt(needed(lines, "version")),
            LocalDate.parse(needed(lines, "from")),
            lines.getProperty("jurisdiction"),
            role(lines.getProperty("role")),
            Boolean.parseBoolean(needed(lines, "chosen")),
            needed(lines, "source"));
    return Arrays.stream(needed(lines, "clauses").split(",", -1))
        .map(String::strip)
        .map(code -> clause(code, lines, pack))
        .toList();
  }

  private static Clause clause(String code, Properties lines, Clause.Pack pack) {
    String needs = needed(lines, code + ".needs");
    return new Clause(
        code,
        needs.equals("registration") ? null : Placeholder.of(needs).orElseThrow(),
        Arrays.stream(needed(lines, code + ".channels").split(",", -1))
            .map(TemplateChannel::valueOf)
            .collect(Collectors.toSet()),
        needed(lines, code + ".clause"),
        Sureness.valueOf(needed(lines, code + ".sureness")),
        pack);
  }

  private static @Nullable CreditorRole role(@Nullable String role) {
    return role == null ? null : CreditorRole.valueOf(role);
  }

  private static Properties load(String file) {
    String path = "/org/tahsil/template/clauses/" + file + ".properties";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Clauses.class.getResourceAsStream(path), path),
            StandardCharsets.UTF_8)) {
      Properties lines = new Properties();
      lines.load(reader);
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private static String needed(Properties lines, String name) {
    return Objects.requireNonNull(lines.getProperty(name), name).strip();
  }
}
