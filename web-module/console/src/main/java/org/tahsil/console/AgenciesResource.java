package org.tahsil.console;

import static org.tahsil.console.view.Rights.ADMIN;
import static org.tahsil.console.view.Rights.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Form;
import org.tahsil.console.page.Paths;
import org.tahsil.console.view.AgenciesPage;
import org.tahsil.console.view.AgencyForm;
import org.tahsil.escalation.Agencies;
import org.tahsil.escalation.Agency;
import org.tahsil.escalation.Placement;
import org.tahsil.escalation.Placement.Kind;
import org.tahsil.escalation.Placements;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.RefusedException;

/** The agencies, and the files of a portfolio to them. */
@Path("portfolios/{code}/agencies")
@RequestScoped
@RolesAllowed({MANAGER, ADMIN})
public class AgenciesResource {
  private static final int ROWS = 25;

  @Inject private Visit visit;
  @EJB private Agencies agencies;
  @EJB private Placements placements;

  @GET
  public Response page(
      @PathParam("code") PortfolioCode code,
      @QueryParam("edit") @Nullable String edited,
      @QueryParam("after") @Nullable Long after) {
    AgencyForm form = form(code);
    Optional<Agency> found =
        edited == null ? Optional.empty() : agencies.find(visit.tenant(), edited);
    return page(code, after, found.map(form::of).orElseGet(form::blank));
  }

  @POST
  public Response set(@PathParam("code") PortfolioCode code) {
    Map<String, String> values = visit.filledIn();
    Agency wish = AgencyForm.read(values).orElse(null);
    if (wish == null) {
      return page(
          code, null, form(code).refused(values, visit.wording().say("agencies_not_percent")));
    }
    try {
      agencies.set(visit.tenant(), wish, visit.user());
      return visit.go(
          Paths.agencies(code), "success", visit.wording().say("agencies_saved", wish.name()));
    } catch (RefusedException refused) {
      return page(code, null, form(code).refused(values, why(refused)));
    }
  }

  /** Where the address that makes a file leads when it is opened. */
  @GET
  @Path("{agency}/files")
  public Response back(@PathParam("code") PortfolioCode code) {
    return Response.seeOther(URI.create(Paths.agencies(code))).build();
  }

  @POST
  @Path("{agency}/files")
  public Response make(
      @PathParam("code") PortfolioCode code,
      @PathParam("agency") String agency,
      @QueryParam("kind") @Nullable String wanted) {
    Portfolio portfolio = visit.portfolio(code);
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(one -> one.name().equals(wanted))
            .findFirst()
            .orElseThrow(BadRequestException::new);
    try {
      Placement made = placements.make(portfolio, agency, kind, visit.user());
      return visit.go(
          Paths.agencies(code) + "#files-title",
          "success",
          visit.wording().say("agencies_file_made", made.accounts(), made.fileName()));
    } catch (RefusedException refused) {
      return visit.go(Paths.agencies(code), "danger", why(refused));
    }
  }

  @GET
  @Path("files/{id}")
  public Response file(@PathParam("code") PortfolioCode code, @PathParam("id") long id) {
    Portfolio portfolio = visit.portfolio(code);
    Placement found = placements.find(portfolio, id).orElseThrow(NotFoundException::new);
    return Response.ok(
            placements.content(portfolio, id).orElseThrow(NotFoundException::new),
            "text/csv;charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + found.fileName() + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private Response page(PortfolioCode code, @Nullable Long after, Form form) {
    Portfolio portfolio = visit.portfolio(code);
    List<Placement> files = placements.list(portfolio, null, after, ROWS + 1);
    return visit.page(
        Section.ESCALATIONS,
        "agencies",
        AgenciesPage.of(
            visit.wording(),
            new AgenciesPage.Content(
                portfolio,
                agencies.list(visit.tenant()),
                placements.loads(portfolio),
                files.stream().limit(ROWS).toList(),
                files.size() > ROWS,
                form)));
  }

  private AgencyForm form(PortfolioCode code) {
    return new AgencyForm(visit.wording(), Paths.agencies(code));
  }

  private String why(RefusedException refused) {
    return visit.wording().refusal(refused.refusal());
  }
}
