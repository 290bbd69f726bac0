package org.tahsil.console;

import static org.tahsil.console.view.Rights.ADMIN;
import static org.tahsil.console.view.Rights.AGENT;
import static org.tahsil.console.view.Rights.INTEGRATOR;
import static org.tahsil.console.view.Rights.MANAGER;
import static org.tahsil.console.view.Rights.OPERATOR;
import static org.tahsil.console.view.Rights.VIEWER;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Language;
import org.tahsil.console.view.PortfoliosPage;
import org.tahsil.shared.time.RealTime;

/** The way in: the reader's portfolio, the choice of portfolios, the language. */
@Path("/")
@RequestScoped
public class HomeResource {
  private static final int YEAR_SECONDS = 31_536_000;

  @Inject private Visit visit;
  @EJB private Portfolios portfolios;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  public Response home() {
    Portfolio place = visit.place();
    return Response.seeOther(
            URI.create(place == null ? "/portfolios" : Paths.portfolio(place.code())))
        .build();
  }

  @GET
  @Path("portfolios")
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  public Response choose() {
    return visit.page(
        Section.PORTFOLIOS,
        "portfolios",
        PortfoliosPage.of(visit.wording(), portfolios.list(visit.tenant()), RealTime.now()));
  }

  @GET
  @Path("language/{tag}")
  @PermitAll
  public Response language(
      @PathParam("tag") String tag, @QueryParam("back") @DefaultValue("/") String back) {
    Language language = Language.tagged(tag).orElseThrow(NotFoundException::new);
    return Response.seeOther(URI.create(Languages.safe(back)))
        .cookie(
            new NewCookie.Builder(Languages.COOKIE)
                .value(language.tag())
                .path("/")
                .maxAge(YEAR_SECONDS)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build())
        .build();
  }
}
