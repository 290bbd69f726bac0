package org.tahsil.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Form;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.ToldFact;
import org.tahsil.shared.id.AccountRef;

/**
 * What is known of a customer that bears on contacts.
 *
 * @param form to tell one, or to withdraw one
 * @param backHref from withdrawing to telling; null: one is told
 * @param exemptions null: not for this reader
 */
public record ContactFactsPage(
    Heading heading,
    Table facts,
    Form form,
    @Nullable String backHref,
    @Nullable ExemptionsCard exemptions) {

  /**
   * What the page is made of.
   *
   * @param lifts whether the reader may withdraw what restricts contacts
   */
  public record Content(
      Portfolio portfolio,
      AccountRef account,
      String customer,
      List<ToldFact> facts,
      boolean lifts,
      Form form) {

    String path() {
      return Paths.contactFacts(portfolio.code(), account);
    }
  }

  public static ContactFactsPage of(
      Wording wording, Content content, @Nullable ExemptionsCard exemptions) {
    return new ContactFactsPage(
        Heading.of(
                wording.say("contact_facts_title", content.customer()),
                wording.say("contact_facts_note"))
            .under(
                content.account().value(),
                Paths.account(content.portfolio().code(), content.account())),
        table(wording, content),
        content.form(),
        content.form().action().equals(content.path()) ? null : content.path(),
        exemptions);
  }

  private static Table table(Wording wording, Content content) {
    return Table.of(
        "contact-facts",
        wording.say("contact_facts_known"),
        List.of(
            Column.of("kind", wording.say("contact_fact_kind")),
            Column.of("of", wording.say("contact_fact_of")),
            Column.of("since", wording.say("contact_fact_since")),
            Column.of("state", wording.say("contact_fact_state")),
            Column.of("source", wording.say("contact_fact_source")),
            Column.of("act", wording.say("contact_fact_act"))),
        content.facts().stream().map(told -> row(wording, content, told)).toList(),
        wording.say("contact_facts_none"));
  }

  private static List<Cell> row(Wording wording, Content content, ToldFact told) {
    CustomerFact fact = told.fact();
    var zone = content.portfolio().zone();
    boolean inForce = fact.stands() && told.endedAt() == null;
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(wording.code("contact_fact_kind", fact.kind().name())).with(fact.detail()));
    cells.add(Cell.text(of(wording, fact)).with(fact.account()));
    cells.add(
        Cell.date(wording.figures().moment(fact.since(), zone))
            .with(
                fact.until() == null
                    ? null
                    : wording.say(
                        "contact_fact_ends", wording.figures().moment(fact.until(), zone))));
    cells.add(state(wording, content, told));
    cells.add(Cell.text(told.source()).with(told.by()));
    cells.add(
        inForce && (content.lifts() || !fact.kind().restricts())
            ? Cell.link(
                wording.say("contact_fact_withdraw"),
                content.path() + "?withdraw=" + told.key() + "#form-title")
            : Cell.none());
    return cells;
  }

  private static String of(Wording wording, CustomerFact fact) {
    ContactChannel channel = fact.channel();
    String all =
        Stream.of(
                channel == null ? "" : wording.code("contact_channel", channel.name()),
                fact.address() == null ? "" : fact.address())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(wording.say("list_separator")));
    return all.isEmpty() ? wording.say("contact_fact_everywhere") : all;
  }

  private static Cell state(Wording wording, Content content, ToldFact told) {
    if (!told.fact().stands()) {
      return Cell.badge(wording.say("contact_fact_withdrawal"), "tag");
    }
    return told.endedAt() == null
        ? Cell.badge(
            wording.say("contact_fact_stands"),
            told.fact().kind().restricts() ? "tag warn" : "tag good")
        : Cell.badge(wording.say("contact_fact_ended"), "tag")
            .with(wording.figures().moment(told.endedAt(), content.portfolio().zone()));
  }
}
