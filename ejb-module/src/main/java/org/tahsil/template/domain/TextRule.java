package org.tahsil.template.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tahsil.template.Placeholder;
import org.tahsil.template.Registration;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateKey;
import org.tahsil.template.TemplateText;
import org.tahsil.template.TextFault;
import org.tahsil.template.domain.TextReading.Reader;

/** What is wrong with a template's text. */
public final class TextRule {

  private static final Pattern ID = Pattern.compile("\\d{19}");
  private static final Pattern HEADER = Pattern.compile("[A-Z]{3,6}|\\d{6}");

  private TextRule() {}

  /** All faults: of lengths, of placeholders, of clauses. */
  public static List<TextFault> faults(TemplateKey key, TemplateText text, List<Clause> demanded) {
    List<TextFault> faults = new ArrayList<>(lengths(key.channel(), text));
    if (!faults.isEmpty()) {
      return List.copyOf(faults);
    }
    String subject = text.subject();
    if (subject != null) {
      faults.addAll(read(key, "subject", subject).faults());
    }
    TextReading body = read(key, "body", text.body());
    faults.addAll(body.faults());
    registration(text.registration()).ifPresent(faults::add);
    faults.addAll(Demand.faults(text, body.always(), demanded));
    return List.copyOf(faults);
  }

  /** What a body says whatever the facts are. */
  public static Set<Placeholder> always(TemplateKey key, TemplateText text) {
    return read(key, "body", text.body()).always();
  }

  private static TextReading read(TemplateKey key, String field, String text) {
    return TextReading.of(text, new Reader(field, key.channel(), key.language()));
  }

  /** What is wrong with the lengths, and signs that no database takes. */
  public static List<TextFault> lengths(TemplateChannel channel, TemplateText text) {
    List<TextFault> faults = new ArrayList<>();
    String subject = text.subject();
    if (channel.hasSubject() && (subject == null || subject.isBlank())) {
      faults.add(whole("TEXT_MISSING", "subject", "", "Write what stands in the inbox."));
    } else if (!channel.hasSubject() && subject != null) {
      faults.add(
          whole("SUBJECT_NOT_USED", "subject", subject, "Leave it out: " + channel + " has none."));
    }
    if (subject != null) {
      length(subject, "subject", channel.subjectLimit()).ifPresent(faults::add);
      if (subject.contains("\n")) {
        faults.add(whole("LINE_BREAK", "subject", subject, "Write it in one line."));
      }
      Characters.fault(subject, "subject").ifPresent(faults::add);
    }
    if (text.body().isBlank()) {
      faults.add(whole("TEXT_MISSING", "body", "", "Write what the customer reads."));
    }
    length(text.body(), "body", channel.bodyLimit()).ifPresent(faults::add);
    Characters.fault(text.body(), "body").ifPresent(faults::add);
    return faults;
  }

  private static Optional<TextFault> length(String text, String field, int most) {
    return most == 0 || text.length() <= most
        ? Optional.empty()
        : Optional.of(
            whole(
                "TEXT_TOO_LONG",
                field,
                String.valueOf(text.length()),
                "Use at most %d characters.".formatted(most)));
  }

  private static Optional<TextFault> registration(@Nullable Registration ids) {
    if (ids == null) {
      return Optional.empty();
    }
    boolean fit =
        ID.matcher(ids.entity()).matches()
            && ID.matcher(ids.template()).matches()
            && HEADER.matcher(ids.header()).matches();
    return fit
        ? Optional.empty()
        : Optional.of(
            whole(
                "REGISTRATION_INVALID",
                "registration",
                "%s, %s, %s".formatted(ids.entity(), ids.header(), ids.template()),
                "Use 19 digits for entity and template, and 3 to 6 capital letters or 6 digits"
                    + " for the header."));
  }

  private static TextFault whole(String code, String field, String value, String remedy) {
    return new TextFault(code, field, null, value, remedy);
  }
}
