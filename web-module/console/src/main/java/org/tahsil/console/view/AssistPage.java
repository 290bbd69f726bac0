package org.tahsil.console.view;

import java.util.ArrayList;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.assist.AssistSentences;
import org.tahsil.assist.Briefing;
import org.tahsil.assist.Briefing.Statement;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Wording;

/**
 * What an agent should know before speaking about an account.
 *
 * @param verdict whether the customer may be contacted now, {@code stopped} if not
 * @param account the address of the account
 * @param barriers what may not be said or done now
 * @param cards the other topics
 */
public record AssistPage(
    Heading heading,
    String verdict,
    boolean stopped,
    String account,
    Card barriers,
    List<Card> cards) {

  /** A topic. */
  public record Card(String id, String title, List<Line> lines) {}

  /** Statements that follow each other and come from one place. */
  public record Line(List<String> texts, String source) {}

  /**
   * The page of a briefing.
   *
   * @param customer the customer's name
   */
  public static AssistPage of(
      Wording wording, Portfolio portfolio, String customer, Briefing briefing) {
    AssistSentences words = AssistSentences.in(wording.language().locale());
    List<Card> cards = briefing.parts().stream().map(part -> card(wording, words, part)).toList();
    String account = Paths.account(portfolio.code(), briefing.account());
    return new AssistPage(
        Heading.of(wording.say("assist_title"), customer)
            .under(wording.apart(briefing.account().value()), account),
        wording.say(briefing.contactStopped() ? "assist_stopped" : "assist_free"),
        briefing.contactStopped(),
        account,
        cards.get(0),
        cards.subList(1, cards.size()));
  }

  private static Card card(Wording wording, AssistSentences words, Briefing.Part part) {
    return new Card(
        part.topic().name().toLowerCase(java.util.Locale.ROOT),
        words.title(part.topic()),
        lines(wording, words, part.statements()));
  }

  private static List<Line> lines(
      Wording wording, AssistSentences words, List<Statement> statements) {
    List<Line> lines = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int place = 0; place < statements.size(); place++) {
      Statement one = statements.get(place);
      texts.add(wording.readable(words.of(one)));
      boolean last =
          place + 1 == statements.size()
              || !one.source().equals(statements.get(place + 1).source());
      if (last) {
        lines.add(new Line(List.copyOf(texts), wording.readable(words.of(one.source()))));
        texts.clear();
      }
    }
    return lines;
  }
}
