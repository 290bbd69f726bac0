package org.tahsil.template.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.text.Amounts;
import org.tahsil.shared.text.MessageText;
import org.tahsil.template.Occasion;
import org.tahsil.template.Placeholder;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateKey;
import org.tahsil.template.TemplateLanguage;
import org.tahsil.template.TemplateText;

/**
 * Puts facts into texts. Message patterns know no calls, no includes and no loops, and the values
 * are strings and whole numbers only, so a text reaches nothing but its facts; always Latin digits.
 */
public final class Sandbox {

  private static final String ISOLATE = "\u2066%s\u2069";
  private static final String ISOLATE_TEXT = "\u2068%s\u2069";

  private Sandbox() {}

  /** A text with its facts. */
  public static String fill(String text, TemplateLanguage language, Facts facts) {
    return MessageText.fill(text, language.locale(), facts.named());
  }

  /**
   * The facts of an account for a text of a template.
   *
   * @param creditor the portfolio's name
   */
  public static Facts facts(Occasion occasion, String creditor, Further further, TemplateKey key) {
    TemplateLanguage language = key.language();
    Map<Placeholder, String> words = new EnumMap<>(Placeholder.class);
    words.put(Placeholder.NAME, text(occasion.name(), language));
    words.put(Placeholder.ACCOUNT, isolated(occasion.account(), language));
    words.put(Placeholder.PORTFOLIO, text(creditor, language));
    words.put(Placeholder.AMOUNT, amount(occasion.overdue(), language));
    words.put(Placeholder.DUE_DATE, date(occasion.oldestDue(), language));
    if (further.paymentLink() != null && key.channel().isElectronic()) {
      words.put(Placeholder.PAYMENT_LINK, isolated(further.paymentLink(), language));
    }
    if (further.offer() != null) {
      words.put(Placeholder.SETTLEMENT_AMOUNT, amount(further.offer().rest(), language));
      words.put(Placeholder.SETTLEMENT_UNTIL, date(further.offer().payBy(), language));
    }
    if (key.channel().isElectronic()) {
      words.put(Placeholder.OPT_OUT, words(Placeholder.OPT_OUT, key.channel(), language));
    }
    words.put(Placeholder.MINI_MIRANDA, words(Placeholder.MINI_MIRANDA, key.channel(), language));
    return new Facts(words, Map.of(Placeholder.DAYS, occasion.daysPastDue()));
  }

  /** The same with the clauses that the text does not say elsewhere, a line each. */
  public static Facts withClauses(
      Facts facts, TemplateKey key, TemplateText text, List<Clause> demanded) {
    Set<Placeholder> always = TextRule.always(key, text);
    List<String> lines = new ArrayList<>();
    for (Placeholder unsaid : Demand.unsaid(always, demanded)) {
      lines.add(facts.words().getOrDefault(unsaid, ""));
    }
    return facts.with(Placeholder.CLAUSES, String.join("\n", lines));
  }

  private static String words(Placeholder one, TemplateChannel channel, TemplateLanguage language) {
    return Clauses.words(one, channel, language);
  }

  private static String amount(Money money, TemplateLanguage language) {
    return isolated(Amounts.grouped(money) + " " + money.currency().getCurrencyCode(), language);
  }

  private static String date(LocalDate date, TemplateLanguage language) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).format(date);
  }

  /** Keeps an amount or a reference in its own order inside right-to-left text. */
  private static String isolated(String text, TemplateLanguage language) {
    String clean = Characters.clean(text);
    return language.isRightToLeft() ? ISOLATE.formatted(clean) : clean;
  }

  /** Keeps a name, of whichever script, from turning the words around it. */
  private static String text(String text, TemplateLanguage language) {
    String clean = Characters.clean(text);
    return language.isRightToLeft() ? ISOLATE_TEXT.formatted(clean) : clean;
  }
}
