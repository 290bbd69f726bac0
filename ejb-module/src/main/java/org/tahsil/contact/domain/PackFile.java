package org.tahsil.contact.domain;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.tahsil.contact.CreditorRole;
import org.tahsil.contact.Sureness;
import org.tahsil.contact.domain.rule.ContactRules;

/** Reads a pack: lines {@code name=value}, terms of a rule as {@code RULE.term=value}. */
final class PackFile {

  private PackFile() {}

  static RulePack read(String text) {
    Properties lines = lines(text);
    return new RulePack(
        needed(lines, "pack"),
        Integer.parseInt(needed(lines, "version")),
        LocalDate.parse(needed(lines, "from")),
        lines.getProperty("jurisdiction"),
        lines.containsKey("role") ? CreditorRole.valueOf(needed(lines, "role")) : null,
        Boolean.parseBoolean(needed(lines, "law")),
        Boolean.parseBoolean(needed(lines, "standing")),
        needed(lines, "source"),
        digest(text),
        rules(lines));
  }

  private static Properties lines(String text) {
    Properties lines = new Properties();
    try {
      lines.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<PackRule> rules(Properties lines) {
    return Arrays.stream(needed(lines, "rules").split(",", -1))
        .map(String::strip)
        .map(code -> rule(code, lines))
        .toList();
  }

  private static PackRule rule(String code, Properties lines) {
    Map<String, String> terms = new HashMap<>();
    lines.stringPropertyNames().stream()
        .filter(name -> name.startsWith(code + "."))
        .forEach(name -> terms.put(name.substring(code.length() + 1), needed(lines, name)));
    Terms all = new Terms(terms);
    return new PackRule(
        code,
        ContactRules.named(all.text("is")),
        all.text("clause"),
        Sureness.valueOf(all.text("sureness")),
        all);
  }

  private static String needed(Properties lines, String name) {
    String value = lines.getProperty(name);
    if (value == null) {
      throw new IllegalArgumentException("the pack has no line " + name);
    }
    return value.strip();
  }
}
