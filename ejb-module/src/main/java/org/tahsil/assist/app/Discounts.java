package org.tahsil.assist.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.approval.Authority;
import org.tahsil.approval.Weighing.Outcome;
import org.tahsil.assist.Briefing.Source;
import org.tahsil.assist.Briefing.Statement;
import org.tahsil.delinquency.Position;
import org.tahsil.settlement.Covers;
import org.tahsil.settlement.Quote;
import org.tahsil.settlement.Settlement;
import org.tahsil.settlement.SettlementKind;
import org.tahsil.settlement.SettlementSettings;
import org.tahsil.settlement.SettlementWish;
import org.tahsil.settlement.Settlements;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.RefusedException;

/**
 * The largest discount on what is overdue that the reader may offer, alone and with a second
 * person.
 */
@ApplicationScoped
public class Discounts {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MOST = new BigDecimal("99.99");

  @Inject private Settlements settlements;
  @Inject private SettlementSettings settings;

  List<Statement> of(Portfolio portfolio, Position position, User reader) {
    Optional<Settlement> running =
        settlements.of(portfolio, position.account()).stream()
            .filter(one -> one.state().isRunning())
            .findFirst();
    return running
        .map(one -> List.of(runs(one)))
        .orElseGet(() -> new Asked(portfolio, position, reader).offers());
  }

  private static Statement runs(Settlement one) {
    return Statement.own(
        "OFFER_SETTLEMENT_RUNS",
        Map.of(
            "state", one.state().name(),
            "amount", one.offer().pay(),
            "owed", one.offer().owed(),
            "currency", one.offer().pay().currency().getCurrencyCode(),
            "until", one.offer().payBy()),
        new Source("BY_SETTLEMENT", Map.of("by", one.making().by(), "on", one.making().on())));
  }

  /** What is asked of the lender's authorities for one reader. */
  private final class Asked {
    private final Portfolio portfolio;
    private final Position position;
    private final User reader;
    private final LocalDate until;

    Asked(Portfolio portfolio, Position position, User reader) {
      this.portfolio = portfolio;
      this.position = position;
      this.reader = reader;
      this.until = position.asOf().date().plusDays(settings.current(portfolio).offerDays());
    }

    List<Statement> offers() {
      Optional<Quote> least = quote(BigDecimal.ONE);
      if (least.isEmpty()) {
        return List.of();
      }
      List<Statement> said = new ArrayList<>();
      Authority own = least.get().weighing().own();
      if (own != null) {
        most(own, Outcome.ALONE, "OFFER_SETTLEMENT").ifPresent(said::add);
      }
      least.get().weighing().others().stream()
          .filter(authority -> !authority.isNone())
          .max(Comparator.comparing(this::percent))
          .flatMap(widest -> most(widest, Outcome.SECOND_PERSON, "OFFER_SETTLEMENT_SECOND"))
          .ifPresent(said::add);
      return said;
    }

    private Optional<Statement> most(Authority authority, Outcome wanted, String code) {
      return quote(percent(authority))
          .filter(quote -> quote.weighing().outcome() == wanted)
          .map(
              quote ->
                  Statement.own(
                      code,
                      Map.of(
                          "percent", quote.percent().stripTrailingZeros().toPlainString(),
                          "amount", quote.pay(),
                          "owed", quote.owed(),
                          "currency", quote.pay().currency().getCurrencyCode(),
                          "until", until),
                      new Source(
                          "BY_AUTHORITY",
                          Map.of(
                              "role", authority.rank().role(),
                              "limits", authority.limits(),
                              "source", authority.source()))));
    }

    /**
     * The largest share, in hundredths of a per cent, that both limits allow of what is overdue.
     */
    private BigDecimal percent(Authority authority) {
      BigDecimal share = authority.mostPercent() == null ? MOST : authority.mostPercent().min(MOST);
      Money amount = authority.mostAmount();
      return amount == null
          ? share
          : share.min(
              amount
                  .amount()
                  .multiply(HUNDRED)
                  .divide(position.overdue().amount(), 2, RoundingMode.DOWN));
    }

    private Optional<Quote> quote(BigDecimal percent) {
      try {
        return Optional.of(
            settlements.quote(
                portfolio,
                position.account().facts().ref(),
                new SettlementWish(
                    SettlementKind.SETTLEMENT, Covers.OVERDUE, percent, null, until, null),
                reader));
      } catch (RefusedException notWithinPolicy) {
        return Optional.empty();
      }
    }
  }
}
