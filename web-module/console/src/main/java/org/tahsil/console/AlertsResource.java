package org.tahsil.console;

import static org.tahsil.console.view.Rights.ADMIN;
import static org.tahsil.console.view.Rights.AGENT;
import static org.tahsil.console.view.Rights.INTEGRATOR;
import static org.tahsil.console.view.Rights.MANAGER;
import static org.tahsil.console.view.Rights.OPERATOR;
import static org.tahsil.console.view.Rights.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.tahsil.account.Portfolio;
import org.tahsil.console.view.AlertFilter;
import org.tahsil.console.view.AlertInbox;
import org.tahsil.console.view.AlertInbox.Word;
import org.tahsil.console.view.AlertRow.Reader;
import org.tahsil.delinquency.AlertAct.Action;
import org.tahsil.delinquency.AlertAct.Wish;
import org.tahsil.delinquency.Alerts;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.RefusedException;

/** The inbox of alerts; its whole state is its address. */
@Path("portfolios/{code}/alerts")
@RequestScoped
public class AlertsResource {
  private static final String SNOOZE = "SNOOZE_";

  @Inject private Visit visit;
  @EJB private Alerts alerts;
  @Context private UriInfo uri;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  public Response inbox(@PathParam("code") PortfolioCode code) {
    Portfolio portfolio = visit.portfolio(code);
    AlertInbox inbox = inbox(portfolio);
    return visit.wantsPart()
        ? visit.part("alerts_part", inbox, inbox.here())
        : visit.page(Section.ALERTS, "alerts", inbox);
  }

  /** Where an address that was posted to leads when it is opened. */
  @GET
  @Path("{alert}/acts")
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  public Response back(@PathParam("code") PortfolioCode code) {
    return Response.seeOther(URI.create(inbox(visit.portfolio(code)).here())).build();
  }

  @POST
  @Path("{alert}/acts")
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  public Response act(@PathParam("code") PortfolioCode code, @PathParam("alert") long alert) {
    Portfolio portfolio = visit.portfolio(code);
    String act = visit.filledIn().getOrDefault("act", "");
    Wish wish = wish(act, visit.businessDate(portfolio));
    Word word = done(portfolio, alert, wish);
    AlertInbox inbox = inbox(portfolio).with(word);
    if (visit.wantsPart()) {
      return visit.part("alerts_part", inbox, null);
    }
    String problem = word.problem();
    return problem == null
        ? visit.go(inbox.here(), "success", inbox.said())
        : visit.go(inbox.here(), "danger", problem);
  }

  private Word done(Portfolio portfolio, long alert, Wish wish) {
    try {
      String who = alerts.act(portfolio, alert, wish, visit.caller()).customerName();
      boolean released = wish.action() == Action.ASSIGN && wish.assignee() == null;
      String done = released ? "RELEASE" : wish.action().name();
      return new Word(visit.wording().say("alert_done_" + done, who), null);
    } catch (RefusedException refused) {
      return new Word(null, visit.wording().refusal(refused.refusal()));
    }
  }

  private Wish wish(String act, LocalDate today) {
    if (act.matches(SNOOZE + "[0-9]{1,2}")) {
      int days = Integer.parseInt(act.substring(SNOOZE.length()));
      return new Wish(Action.SNOOZE, null, today.plusDays(days), null);
    }
    return switch (act) {
      case "TAKE" -> new Wish(Action.ASSIGN, visit.user(), null, null);
      case "RELEASE" -> Wish.of(Action.ASSIGN);
      case "ACKNOWLEDGE" -> Wish.of(Action.ACKNOWLEDGE);
      case "REOPEN" -> Wish.of(Action.REOPEN);
      default -> throw new BadRequestException();
    };
  }

  private AlertInbox inbox(Portfolio portfolio) {
    Map<String, String> query = new HashMap<>();
    uri.getQueryParameters().forEach((name, values) -> query.put(name, values.get(0)));
    AlertFilter filter = AlertFilter.of(query);
    return AlertInbox.of(
        visit.wording(),
        portfolio,
        filter,
        alerts.list(portfolio, filter.query(visit.user())),
        new Reader(visit.user(), visit.rights().handleAlerts(), visit.businessDate(portfolio)));
  }
}
