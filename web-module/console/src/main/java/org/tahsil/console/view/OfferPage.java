package org.tahsil.console.view;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.approval.Authority;
import org.tahsil.approval.Weighing;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Figures;
import org.tahsil.console.text.Wording;
import org.tahsil.delinquency.Position;
import org.tahsil.settlement.Covers;
import org.tahsil.settlement.Quote;
import org.tahsil.settlement.SettlementKind;
import org.tahsil.shared.money.Money;

/**
 * An offer before it is made: what is asked for, what it comes to, and whose word it needs.
 *
 * @param problem why it cannot be made, null if it can
 * @param amounts empty if they cannot be shown
 * @param authority whose authority it needs, {@code authorityCss} how that is shown
 * @param submit null if it cannot be made
 */
public record OfferPage(
    Heading heading,
    String path,
    List<Option> kinds,
    List<Option> covers,
    String percent,
    String payBy,
    String earliest,
    String note,
    @Nullable String problem,
    List<Fact> amounts,
    @Nullable String authority,
    String authorityCss,
    @Nullable String submit,
    String question) {

  /** What the reader asked for, by the form's names, and why it was refused. */
  public record Asked(Map<String, String> values, @Nullable String problem, String earliest) {

    String value(String name) {
      return values.getOrDefault(name, "");
    }
  }

  /** The page; the quote is null if it cannot be shown. */
  public static OfferPage of(
      Wording wording, Portfolio portfolio, Position position, @Nullable Quote quote, Asked asked) {
    String ref = position.account().facts().ref().value();
    return new OfferPage(
        Heading.of(wording.say("offer_title"), wording.apart(ref))
            .under(
                wording.apart(ref),
                Paths.account(portfolio.code(), position.account().facts().ref())),
        Paths.settlement(portfolio.code(), position.account().facts().ref()),
        options(wording, "settlement_kind", SettlementKind.values(), asked.value("kind")),
        options(wording, "offer_covers", Covers.values(), asked.value("covers")),
        asked.value("percent"),
        asked.value("pay_by"),
        asked.earliest(),
        asked.value("note"),
        asked.problem(),
        quote == null ? List.of() : amounts(wording, quote),
        quote == null ? null : authority(wording, quote.weighing()),
        quote == null ? "" : css(quote.weighing()),
        quote == null ? null : submit(wording, quote),
        quote == null ? "" : question(wording, quote));
  }

  private static List<Option> options(
      Wording wording, String family, Enum<?>[] values, String chosen) {
    return Arrays.stream(values)
        .map(Enum::name)
        .map(name -> new Option(name, wording.code(family, name), name.equals(chosen)))
        .toList();
  }

  private static List<Fact> amounts(Wording wording, Quote quote) {
    Figures figures = wording.figures();
    return List.of(
        Fact.figure(wording.say("offer_owed"), figures.money(quote.owed())),
        Fact.figure(wording.say("offer_pay"), figures.money(quote.pay())),
        Fact.figure(wording.say("offer_waived"), figures.money(quote.waived())),
        Fact.figure(wording.say("offer_percent"), Percent.exact(quote.percent())));
  }

  private static String authority(Wording wording, Weighing weighing) {
    return switch (weighing.outcome()) {
      case ALONE -> wording.say("offer_alone");
      case SECOND_PERSON -> wording.say("offer_second", limits(wording, weighing.able()));
      case NOBODY -> wording.say("offer_nobody", limits(wording, weighing.others()));
    };
  }

  private static String limits(Wording wording, List<Authority> authorities) {
    return authorities.stream()
        .filter(authority -> !authority.isNone())
        .map(authority -> limit(wording, authority))
        .collect(Collectors.joining(wording.say("list_separator")));
  }

  /** "manager (up to 25 %, OMR 100.000)". */
  private static String limit(Wording wording, Authority authority) {
    BigDecimal percent = authority.mostPercent();
    Money amount = authority.mostAmount();
    String share = percent == null ? "" : Percent.exact(percent);
    String sum = amount == null ? "" : wording.apart(wording.figures().money(amount));
    String both = share + (share.isEmpty() || sum.isEmpty() ? "" : " / ") + sum;
    String role = wording.code("role", authority.rank().role());
    return both.isEmpty() ? role : wording.say("offer_limit", role, both);
  }

  private static String css(Weighing weighing) {
    return switch (weighing.outcome()) {
      case ALONE -> "comment";
      case SECOND_PERSON -> "comment warn";
      case NOBODY -> "comment bad";
    };
  }

  private static @Nullable String submit(Wording wording, Quote quote) {
    return switch (quote.weighing().outcome()) {
      case ALONE -> wording.say("offer_make");
      case SECOND_PERSON -> wording.say("offer_ask");
      case NOBODY -> null;
    };
  }

  private static String question(Wording wording, Quote quote) {
    String key =
        quote.weighing().outcome() == Weighing.Outcome.ALONE
            ? "offer_make_question"
            : "offer_ask_question";
    return wording.say(
        key,
        wording.apart(wording.figures().money(quote.pay())),
        wording.figures().date(quote.wish().payBy()),
        wording.apart(wording.figures().money(quote.waived())));
  }
}
