package org.tahsil.template.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tahsil.shared.text.MessageText;
import org.tahsil.shared.text.MessageText.Token;
import org.tahsil.template.Placeholder;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateLanguage;
import org.tahsil.template.TextFault;
import org.tahsil.template.TextFault.Place;

/**
 * What a written text asks for, read by ICU's own parser of message patterns.
 *
 * @param faults what is wrong with it, in the order of the text
 * @param always placeholders that stand in it whatever the facts are
 */
public record TextReading(List<TextFault> faults, Set<Placeholder> always) {

  private static final Pattern INDEX = Pattern.compile("at pattern index (\\d+)");

  public TextReading {
    faults = List.copyOf(faults);
    always = Set.copyOf(always);
  }

  /** Where a text is read for. */
  public record Reader(String field, TemplateChannel channel, TemplateLanguage language) {}

  /** Reads a text; one that cannot be parsed has one fault and asks for nothing. */
  public static TextReading of(String text, Reader reader) {
    Optional<TextFault> form = Characters.fault(text, reader.field()).or(() -> quote(text, reader));
    if (form.isPresent()) {
      return new TextReading(List.of(form.get()), Set.of());
    }
    List<Token> tokens;
    try {
      tokens = MessageText.read(text);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return new TextReading(
          List.of(unreadable(text, reader, String.valueOf(e.getMessage()))), Set.of());
    }
    List<TextFault> faults = new ArrayList<>(Braces.stray(text, reader.field()));
    Set<Placeholder> always = EnumSet.noneOf(Placeholder.class);
    new TextWalk(text, reader, faults, always).walk(tokens);
    return new TextReading(faults, always);
  }

  /** An apostrophe right before a brace would make plain text of a placeholder. */
  private static Optional<TextFault> quote(String text, Reader reader) {
    Matcher found = Pattern.compile("'[{}]").matcher(text);
    return found.find()
        ? Optional.of(
            new TextFault(
                "QUOTED_BRACE",
                reader.field(),
                Place.of(text, found.start()),
                found.group(),
                "Put another sign than an apostrophe before the brace."))
        : Optional.empty();
  }

  private static TextFault unreadable(String text, Reader reader, String message) {
    Optional<Integer> open = Braces.unclosed(text);
    if (open.isPresent()) {
      return new TextFault(
          "PLACEHOLDER_UNCLOSED",
          reader.field(),
          Place.of(text, open.get()),
          Braces.excerpt(text, open.get()),
          "Close it with }.");
    }
    Matcher index = INDEX.matcher(message);
    boolean known = index.find();
    int at = known ? Integer.parseInt(index.group(1)) : 0;
    return message.contains("'other'")
        ? new TextFault(
            "OTHER_MISSING", reader.field(), null, "other", "Add other {…} to every choice.")
        : new TextFault(
            "PLACEHOLDER_UNREADABLE",
            reader.field(),
            known ? Place.of(text, at) : null,
            Braces.excerpt(text, at),
            "Write a placeholder of the schema between braces, as {name}.");
  }
}
