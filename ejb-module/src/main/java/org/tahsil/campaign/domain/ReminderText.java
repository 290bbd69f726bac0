package org.tahsil.campaign.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.text.Amounts;
import org.tahsil.shared.text.Sentences;

/**
 * The words of a reminder in the customer's language (English where theirs is not known or not
 * spoken here). Each text ends with how to opt out. A template that asks for a fact that is not
 * given is an error.
 */
public record ReminderText(String language, String subject, String body) {
  private static final String BUNDLE = "org.tahsil.campaign.reminders";
  private static final Locale ARABIC = Locale.forLanguageTag("ar");
  private static final String ISOLATE = "\u2066%s\u2069";

  /** Writes the reminder of a candidate in the name of a portfolio. */
  public static ReminderText of(Candidate candidate, String portfolio) {
    Locale locale = locale(candidate.party().language());
    Sentences sentences = Sentences.of(BUNDLE, locale, ReminderText.class.getClassLoader());
    Map<String, Object> facts = facts(candidate, portfolio, locale);
    String tier = candidate.tier().name();
    return new ReminderText(
        locale.getLanguage(),
        sentences.sayStrictly(tier + ".subject", facts),
        sentences.sayStrictly(tier + ".body", facts)
            + "\n\n"
            + sentences.sayStrictly("OPT_OUT", facts)
            + "\n");
  }

  /** The ISO code of the language in which a customer of a language is written to. */
  public static String languageOf(@Nullable String language) {
    return locale(language).getLanguage();
  }

  private static Map<String, Object> facts(Candidate candidate, String portfolio, Locale locale) {
    Map<String, Object> facts = new HashMap<>();
    String currency = candidate.overdue().currency().getCurrencyCode();
    facts.put("name", candidate.party().name());
    facts.put("account", isolated(candidate.party().accountRef(), locale));
    facts.put("amount", isolated(Amounts.grouped(candidate.overdue()) + " " + currency, locale));
    facts.put("days", candidate.daysPastDue());
    facts.put("due_date", date(candidate.oldestDue(), locale));
    facts.put("portfolio", portfolio);
    return facts;
  }

  private static Locale locale(@Nullable String language) {
    boolean arabic = language != null && language.toLowerCase(Locale.ROOT).startsWith("ar");
    return arabic ? ARABIC : Locale.ENGLISH;
  }

  /** Keeps an amount or a reference in its own order inside right-to-left text. */
  private static String isolated(String text, Locale locale) {
    return locale.equals(ARABIC) ? ISOLATE.formatted(text) : text;
  }

  private static String date(LocalDate date, Locale locale) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(date);
  }
}
