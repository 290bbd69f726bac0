package org.tahsil.template.domain;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  private final MessagePattern pattern;
  private final Reader reader;
  private final List<TextFault> faults;
  private final Set<Placeholder> always;
  private final Deque<Choice> within = new ArrayDeque<>();
  private int placeholders;

  /** A choice in which the walk is, and its branch. */
  private record Choice(String word, ArgType type, String branch) {}

  TextWalk(MessagePattern pattern, Reader reader, List<TextFault> faults, Set<Placeholder> always) {
    this.pattern = pattern;
    this.reader = reader;
    this.faults = faults;
    this.always = always;
  }

  void walk() {
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      switch (part.getType()) {
        case ARG_START -> argument(part, pattern.getPart(i + 1));
        case ARG_LIMIT -> within.pop();
        case ARG_SELECTOR -> selector(part);
        case ARG_INT, ARG_DOUBLE -> offset(part, pattern.getPart(i - 1));
        case REPLACE_NUMBER -> count(part);
        default -> {}
      }
    }
  }

  private void argument(Part start, Part name) {
    String word = pattern.getSubstring(name);
    count(start);
    if (start.getArgType() == ArgType.NONE) {
      plain(name, word);
    } else if (start.getArgType() == ArgType.PLURAL) {
      plural(name, word);
    } else if (start.getArgType() == ArgType.SELECT) {
      if (!Placeholder.isGuard(word)) {
        fault("CHOICE_UNKNOWN", name, word, "Choose by one of the schema, as has_payment_link.");
      }
    } else {
      fault("FORMAT_NOT_ALLOWED", name, word, "Write {%s} alone.".formatted(word));
    }
    within.push(new Choice(word, start.getArgType(), ""));
    if (within.size() > DEEPEST) {
      fault("TOO_DEEP", name, word, "Put at most %d choices into each other.".formatted(DEEPEST));
    }
  }

  private void plain(Part name, String word) {
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

  private void plural(Part name, String word) {
    boolean counts =
        Placeholder.of(word).filter(one -> one.type() == Placeholder.Type.COUNT).isPresent();
    if (!counts) {
      fault("NOT_A_NUMBER", name, word, "Make plural forms of {days} only.");
    }
  }

  private void selector(Part part) {
    String branch = pattern.getSubstring(part);
    Choice choice = within.pop();
    within.push(new Choice(choice.word(), choice.type(), branch));
    Set<String> known =
        choice.type() == ArgType.SELECT
            ? CHOICE
            : PluralRules.forLocale(ULocale.forLocale(reader.language().locale())).getKeywords();
    if (!known.contains(branch) && !branch.startsWith("=")) {
      fault("BRANCH_UNKNOWN", part, branch, "Use " + String.join(", ", known) + ".");
    }
  }

  private void offset(Part part, Part before) {
    if (before.getType() != Part.Type.ARG_SELECTOR) {
      fault("FORMAT_NOT_ALLOWED", part, "offset", "Count from nothing: leave the offset out.");
    }
  }

  private void count(Part part) {
    placeholders++;
    if (placeholders == MOST_PLACEHOLDERS + 1) {
      fault(
          "TOO_MANY_PLACEHOLDERS",
          part,
          String.valueOf(placeholders),
          "Use at most %d.".formatted(MOST_PLACEHOLDERS));
    }
  }

  private void fault(String code, Part part, String value, String remedy) {
    Place place = Place.of(pattern.getPatternString(), part.getIndex());
    faults.add(new TextFault(code, reader.field(), place, value, remedy));
  }
}
