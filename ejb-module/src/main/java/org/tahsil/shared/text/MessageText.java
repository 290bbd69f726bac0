package org.tahsil.shared.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ApostropheMode;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tahsil.shared.text.MessageText.Token.Kind;

/** Texts with placeholders in ICU's syntax of messages: what stands in them, and their filling. */
public final class MessageText {

  private MessageText() {}

  /** How a placeholder is written: alone, with forms by number, as a choice, or otherwise. */
  public enum Form {
    ALONE,
    PLURAL,
    CHOICE,
    OTHER
  }

  /**
   * A sign of the syntax.
   *
   * @param word the placeholder's name, or the branch; empty of other signs
   * @param at its index in the text, from 0
   */
  public record Token(Kind kind, Form form, String word, int at) {

    /** What it is: a placeholder begins or ends, a branch, a shifted number, the number sign. */
    public enum Kind {
      BEGIN,
      END,
      BRANCH,
      SHIFT,
      NUMBER
    }
  }

  /**
   * The signs of a text in their order.
   *
   * @throws IllegalArgumentException if it cannot be read; the message names the index
   * @throws IndexOutOfBoundsException if it is nested or numbered beyond all measure
   */
  public static List<Token> read(String text) {
    MessagePattern pattern = new MessagePattern(ApostropheMode.DOUBLE_OPTIONAL);
    pattern.parse(text);
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      switch (part.getType()) {
        case ARG_START -> {
          Part name = pattern.getPart(i + 1);
          tokens.add(
              new Token(Kind.BEGIN, form(part), pattern.getSubstring(name), name.getIndex()));
        }
        case ARG_LIMIT -> tokens.add(new Token(Kind.END, form(part), "", part.getIndex()));
        case ARG_SELECTOR ->
            tokens.add(
                new Token(Kind.BRANCH, Form.OTHER, pattern.getSubstring(part), part.getIndex()));
        case ARG_INT, ARG_DOUBLE -> {
          if (pattern.getPartType(i - 1) != Part.Type.ARG_SELECTOR) {
            tokens.add(new Token(Kind.SHIFT, Form.OTHER, "", part.getIndex()));
          }
        }
        case REPLACE_NUMBER -> tokens.add(new Token(Kind.NUMBER, Form.OTHER, "", part.getIndex()));
        default -> {}
      }
    }
    return List.copyOf(tokens);
  }

  private static Form form(Part part) {
    return switch (part.getArgType()) {
      case NONE -> Form.ALONE;
      case PLURAL -> Form.PLURAL;
      case SELECT -> Form.CHOICE;
      default -> Form.OTHER;
    };
  }

  /** The forms that numbers have in a language: zero, one, two, few, many, other. */
  public static Set<String> pluralForms(Locale language) {
    return PluralRules.forLocale(ULocale.forLocale(language)).getKeywords();
  }

  /** A text with its facts, always with Latin digits. */
  public static String fill(String text, Locale language, Map<String, Object> facts) {
    ULocale locale = ULocale.forLanguageTag(language.getLanguage() + "-u-nu-latn");
    return new MessageFormat(text, locale).format(facts);
  }
}
