package org.tahsil.template.domain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tahsil.shared.text.MessageText;
import org.tahsil.shared.text.MessageText.Form;
import org.tahsil.shared.text.MessageText.Token;
import org.tahsil.template.Placeholder;
import org.tahsil.template.TextFault;
import org.tahsil.template.TextFault.Place;
import org.tahsil.template.domain.TextReading.Reader;

/** Walks a parsed text and notes each placeholder and what is wrong with it. */
final class TextWalk {

  /** The most placeholders of a text, so that its length with facts has a bound. */
  static final int MOST_PLACEHOLDERS = 40;

  private static final int DEEPEST = 4;
  private static final Set<String> CHOICE = Set.of("yes", "other");

  private final String text;
  private final Reader reader;
  private final List<TextFault> faults;
  private final Set<Placeholder> always;
  private final Deque<Choice> within = new ArrayDeque<>();
  private int placeholders;

  /** A choice in which the walk is, and its branch. */
  private record Choice(String word, Form form, String branch) {}

  TextWalk(String text, Reader reader, List<TextFault> faults, Set<Placeholder> always) {
    this.text = text;
    this.reader = reader;
    this.faults = faults;
    this.always = always;
  }

  void walk(List<Token> tokens) {
    for (Token token : tokens) {
      switch (token.kind()) {
        case BEGIN -> argument(token);
        case END -> within.pop();
        case BRANCH -> selector(token);
        case SHIFT ->
            fault("FORMAT_NOT_ALLOWED", token, "offset", "Count from nothing: leave it out.");
        case NUMBER -> count(token);
      }
    }
  }

  private void argument(Token name) {
    String word = name.word();
    count(name);
    switch (name.form()) {
      case ALONE -> plain(name, word);
      case PLURAL -> plural(name, word);
      case CHOICE -> {
        if (!Placeholder.isGuard(word)) {
          fault("CHOICE_UNKNOWN", name, word, "Choose by one of the schema, as has_payment_link.");
        }
      }
      case OTHER -> fault("FORMAT_NOT_ALLOWED", name, word, "Write {%s} alone.".formatted(word));
    }
    within.push(new Choice(word, name.form(), ""));
    if (within.size() > DEEPEST) {
      fault("TOO_DEEP", name, word, "Put at most %d choices into each other.".formatted(DEEPEST));
    }
  }

  private void plain(Token name, String word) {
    Optional<Placeholder> found = Placeholder.of(word);
    if (found.isEmpty()) {
      fault("PLACEHOLDER_UNKNOWN", name, word, Nearest.remedy(word));
      return;
    }
    Placeholder placeholder = found.get();
    if (!placeholder.channels().contains(reader.channel())) {
      fault(
          "PLACEHOLDER_OF_OTHER_CHANNEL",
          name,
          word,
          "Leave it out: %s has no {%s}.".formatted(reader.channel(), word));
    } else if (!isGuarded(placeholder)) {
      fault(
          "FALLBACK_MISSING",
          name,
          word,
          "Write {%s, select, yes {… {%s} …} other {…}}.".formatted(placeholder.guard(), word));
    }
    if (within.isEmpty()) {
      always.add(placeholder);
    }
  }

  private boolean isGuarded(Placeholder placeholder) {
    return !placeholder.mayBeMissing()
        || within.stream()
            .anyMatch(
                choice ->
                    choice.word().equals(placeholder.guard()) && choice.branch().equals("yes"));
  }

  private void plural(Token name, String word) {
    boolean counts =
        Placeholder.of(word).filter(one -> one.type() == Placeholder.Type.COUNT).isPresent();
    if (!counts) {
      fault("NOT_A_NUMBER", name, word, "Make plural forms of {days} only.");
    }
  }

  private void selector(Token token) {
    String branch = token.word();
    Choice choice = within.pop();
    within.push(new Choice(choice.word(), choice.form(), branch));
    Set<String> known =
        choice.form() == Form.CHOICE ? CHOICE : MessageText.pluralForms(reader.language().locale());
    if (!known.contains(branch) && !branch.startsWith("=")) {
      fault("BRANCH_UNKNOWN", token, branch, "Use " + String.join(", ", known) + ".");
    }
  }

  private void count(Token token) {
    placeholders++;
    if (placeholders == MOST_PLACEHOLDERS + 1) {
      fault(
          "TOO_MANY_PLACEHOLDERS",
          token,
          String.valueOf(placeholders),
          "Use at most %d.".formatted(MOST_PLACEHOLDERS));
    }
  }

  private void fault(String code, Token token, String value, String remedy) {
    Place place = Place.of(text, token.at());
    faults.add(new TextFault(code, reader.field(), place, value, remedy));
  }
}
