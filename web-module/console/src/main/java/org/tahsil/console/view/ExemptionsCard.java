package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Form;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.Exemption;
import org.tahsil.contact.ExemptionState;
import org.tahsil.contact.Exemptions.HouseRule;
import org.tahsil.shared.id.AccountRef;

/**
 * House rules set aside for a customer, with the form to ask for one or to end one.
 *
 * @param backHref from ending to asking; null: one is asked for
 */
public record ExemptionsCard(Table table, Form form, @Nullable String backHref) {

  /**
   * What the card is made of.
   *
   * @param ended that the reader would end; null: none
   */
  public record Content(
      Portfolio portfolio,
      AccountRef account,
      List<Exemption> found,
      List<HouseRule> rules,
      Rights rights,
      @Nullable UUID ended) {

    String page() {
      return Paths.contactFacts(portfolio.code(), account);
    }

    /** Who asked, and managers, may end what stands. */
    boolean ends(Exemption one) {
      return one.state().stands()
          && (rights.leadAgents() || one.asking().by().equals(rights.name()));
    }
  }

  public static ExemptionsCard of(Wording wording, Content content, LocalDate today) {
    ExemptionForm form = new ExemptionForm(wording, content.page());
    return content.found().stream()
        .filter(one -> one.id().equals(content.ended()) && content.ends(one))
        .findFirst()
        .map(
            one ->
                new ExemptionsCard(
                    table(wording, content), form.end(one), content.page() + "#exemptions"))
        .orElseGet(
            () ->
                new ExemptionsCard(
                    table(wording, content), form.blank(content.rules(), today), null));
  }

  /** A question's reason begins with the rule's code. */
  static String reason(Wording wording, String reason) {
    String[] parts = reason.split(": ", 2);
    return parts.length < 2
        ? reason
        : wording.code("house_rule", parts[0]) + ": " + wording.apart(parts[1]);
  }

  private static Table table(Wording wording, Content content) {
    return Table.of(
        "contact-exemptions",
        wording.say("exemptions_title"),
        List.of(
            Column.of("rule", wording.say("exemption_rule")),
            Column.of("of", wording.say("exemption_of")),
            Column.of("until", wording.say("exemption_until")),
            Column.of("state", wording.say("exemption_state")),
            Column.of("by", wording.say("exemption_by")),
            Column.of("act", wording.say("exemption_act"))),
        content.found().stream().map(one -> row(wording, content, one)).toList(),
        wording.say("exemptions_none"));
  }

  private static List<Cell> row(Wording wording, Content content, Exemption one) {
    ContactChannel channel = one.wish().channel();
    AccountRef account = one.wish().account();
    return List.of(
        Cell.text(wording.code("house_rule", one.wish().rule())).with(one.wish().reason()),
        Cell.text(
                channel == null
                    ? wording.say("exemption_any_channel")
                    : wording.code("contact_channel", channel.name()))
            .with(account == null ? wording.say("exemption_scope_all") : account.value()),
        Cell.date(wording.figures().date(one.wish().until())),
        Cell.badge(wording.code("exemption_state", one.state().name()), css(one.state())),
        Cell.text(one.asking().by()).with(said(wording, one)),
        content.ends(one)
            ? Cell.link(
                wording.say("exemption_end"),
                content.page() + "?end=" + one.id() + "#exemption-title")
            : Cell.none());
  }

  private static @Nullable String said(Wording wording, Exemption one) {
    Exemption.Word end = one.end();
    if (end != null) {
      return wording.say("exemption_ended_by", end.by());
    }
    Exemption.Word decision = one.decision();
    if (decision == null) {
      return null;
    }
    String by = decision.by();
    return one.state() == ExemptionState.REFUSED
        ? wording.say("exemption_refused_by", by)
        : wording.say("exemption_agreed_by", by);
  }

  private static String css(ExemptionState state) {
    return switch (state) {
      case WAITING, IN_FORCE -> "tag warn";
      case REFUSED, WITHDRAWN, ENDED, EXPIRED -> "tag";
    };
  }
}
