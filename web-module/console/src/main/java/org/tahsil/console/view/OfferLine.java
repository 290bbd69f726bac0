package org.tahsil.console.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.page.Field;
import org.tahsil.console.page.Form;
import org.tahsil.console.text.Figures;
import org.tahsil.console.text.Wording;
import org.tahsil.settlement.Settlement;
import org.tahsil.settlement.SettlementState;

/**
 * An offer to settle in words.
 *
 * @param terms what is paid in place of what, by when
 * @param percent of what is to be paid that came, as a bar
 * @param withdraw the form that takes it back; null if the reader may not or it is over
 */
public record OfferLine(
    String kind,
    String state,
    String stateCss,
    String terms,
    int percent,
    String why,
    String made,
    @Nullable String note,
    @Nullable Form withdraw) {

  static OfferLine of(Wording wording, Settlement found, Rights rights, String path) {
    Figures figures = wording.figures();
    return new OfferLine(
        wording.code("settlement_kind", found.offer().kind().name()),
        wording.code("settlement_state", found.state().name()),
        css(found.state()),
        wording.say(
            "settlement_terms",
            wording.apart(figures.money(found.offer().pay())),
            wording.apart(figures.money(found.offer().owed())),
            figures.date(found.offer().payBy())),
        percent(found),
        why(wording, found),
        wording.say(
            "settlement_made",
            wording.apart(found.making().by()),
            figures.date(found.making().on())),
        found.making().note(),
        rights.withdrawOffer(found.making().by()) && found.state().isRunning()
            ? withdraw(wording, found, path)
            : null);
  }

  private static int percent(Settlement found) {
    return (int) Math.min(100, found.result().paid().minor() * 100 / found.offer().pay().minor());
  }

  static String css(SettlementState state) {
    return switch (state) {
      case PENDING_APPROVAL -> "tag warn";
      case OFFERED -> "tag info";
      case PAID -> "tag good";
      case REFUSED -> "tag bad";
      case EXPIRED, WITHDRAWN -> "tag";
    };
  }

  private static String why(Wording wording, Settlement found) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("pay", found.offer().pay().plain());
    facts.put("paid", found.result().paid().plain());
    facts.put("waived", found.result().waived().plain());
    facts.put("currency", found.offer().pay().currency().getCurrencyCode());
    facts.put("since", found.since().toString());
    facts.put("pay_by", found.offer().payBy().toString());
    facts.put("reason", found.why());
    return wording.sentence("settlement", "STATE_" + found.state(), facts);
  }

  private static Form withdraw(Wording wording, Settlement found, String path) {
    return new Form(
        "withdraw-" + found.id(),
        path + "/" + found.id() + "/withdrawal",
        wording.say("settlement_withdraw"),
        null,
        List.of(Field.of("reason", wording.say("promise_reason"), "text", "")));
  }
}
