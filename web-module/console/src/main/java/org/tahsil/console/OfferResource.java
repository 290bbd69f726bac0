package org.tahsil.console;

import static org.tahsil.console.view.Rights.ADMIN;
import static org.tahsil.console.view.Rights.AGENT;
import static org.tahsil.console.view.Rights.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Paths;
import org.tahsil.console.view.OfferPage;
import org.tahsil.delinquency.Position;
import org.tahsil.settlement.Covers;
import org.tahsil.settlement.Quote;
import org.tahsil.settlement.Settlement;
import org.tahsil.settlement.SettlementKind;
import org.tahsil.settlement.SettlementState;
import org.tahsil.settlement.SettlementWish;
import org.tahsil.settlement.Settlements;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.RefusedException;

/** An offer to settle an account: shown before it is made; what is asked for is in the address. */
@Path("portfolios/{code}/accounts/{ref}/settlement")
@RequestScoped
@RolesAllowed({AGENT, MANAGER, ADMIN})
public class OfferResource {
  private static final int USUAL_DAYS = 7;
  private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,2})?");
  private static final int LONGEST_NOTE = 500;
  private static final int LONGEST_REASON = 300;

  @Inject private Visit visit;
  @Inject private AccountDesk desk;
  @EJB private Settlements settlements;

  @GET
  public Response offer(@PathParam("code") PortfolioCode code, @PathParam("ref") AccountRef ref) {
    return show(visit.portfolio(code), ref, null);
  }

  @POST
  public Response make(@PathParam("code") PortfolioCode code, @PathParam("ref") AccountRef ref) {
    Portfolio portfolio = visit.portfolio(code);
    try {
      Settlement made = settlements.make(portfolio, ref, wish(asked(portfolio)), visit.caller());
      boolean waits = made.state() == SettlementState.PENDING_APPROVAL;
      return visit.go(
          Paths.account(code, ref) + "#settlements",
          "success",
          visit.wording().say(waits ? "offer_asked_done" : "offer_made_done"));
    } catch (RefusedException refused) {
      return show(portfolio, ref, visit.wording().refusal(refused.refusal()));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      return show(portfolio, ref, visit.wording().say("offer_unreadable"));
    }
  }

  @POST
  @Path("{settlement}/withdrawal")
  public Response withdraw(
      @PathParam("code") PortfolioCode code,
      @PathParam("ref") AccountRef ref,
      @PathParam("settlement") UUID id) {
    Portfolio portfolio = visit.portfolio(code);
    if (settlements.find(portfolio, id).filter(one -> one.account().equals(ref)).isEmpty()) {
      throw new NotFoundException();
    }
    String reason = visit.filledIn().getOrDefault("reason", "").strip();
    String path = Paths.account(code, ref) + "#settlements";
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      return visit.go(path, "danger", visit.wording().say("promise_reason_missing"));
    }
    try {
      settlements.withdraw(portfolio, id, reason, visit.caller());
      return visit.go(path, "success", visit.wording().say("offer_withdrawn_done"));
    } catch (RefusedException refused) {
      return visit.go(path, "danger", visit.wording().refusal(refused.refusal()));
    }
  }

  private Response show(Portfolio portfolio, AccountRef ref, @Nullable String refusal) {
    LocalDate today = visit.businessDate(portfolio);
    Position position = desk.position(portfolio, ref, today);
    Map<String, String> asked = asked(portfolio);
    Quote quote = null;
    String problem = refusal;
    try {
      quote = settlements.quote(portfolio, ref, wish(asked), visit.caller());
    } catch (RefusedException refused) {
      problem = visit.wording().refusal(refused.refusal());
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      problem = visit.wording().say("offer_unreadable");
    }
    return visit.page(
        Section.ACCOUNTS,
        "offer",
        OfferPage.of(
            visit.wording(),
            portfolio,
            position,
            quote,
            new OfferPage.Asked(asked, problem, today.toString())));
  }

  private Map<String, String> asked(Portfolio portfolio) {
    Map<String, String> asked = new HashMap<>(visit.filledIn());
    asked.putIfAbsent("kind", SettlementKind.SETTLEMENT.name());
    asked.putIfAbsent("covers", Covers.OVERDUE.name());
    asked.putIfAbsent("percent", "5");
    asked.putIfAbsent("pay_by", visit.businessDate(portfolio).plusDays(USUAL_DAYS).toString());
    return asked;
  }

  private static SettlementWish wish(Map<String, String> asked) {
    String note = asked.getOrDefault("note", "").strip();
    if (note.length() > LONGEST_NOTE) {
      throw new IllegalArgumentException("too long");
    }
    return new SettlementWish(
        SettlementKind.valueOf(asked.getOrDefault("kind", "")),
        Covers.valueOf(asked.getOrDefault("covers", "")),
        percent(asked.getOrDefault("percent", "").strip()),
        null,
        LocalDate.parse(asked.getOrDefault("pay_by", "")),
        note.isEmpty() ? null : note);
  }

  /** Digits as the API takes them: an exponent could ask for more of them than memory holds. */
  private static BigDecimal percent(String typed) {
    if (!PERCENT.matcher(typed).matches()) {
      throw new IllegalArgumentException("not a percentage");
    }
    return new BigDecimal(typed);
  }
}
