package org.tahsil.console;

import static org.tahsil.console.view.Rights.ADMIN;
import static org.tahsil.console.view.Rights.AGENT;
import static org.tahsil.console.view.Rights.INTEGRATOR;
import static org.tahsil.console.view.Rights.MANAGER;
import static org.tahsil.console.view.Rights.OPERATOR;
import static org.tahsil.console.view.Rights.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.setting.SettingDesk;
import org.tahsil.console.setting.SettingForm.Filling;
import org.tahsil.console.setting.SettingKind;
import org.tahsil.console.setting.SettingPage.Reader;
import org.tahsil.console.setting.SettingPaths;
import org.tahsil.console.text.Wording;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.RefusedException;

/** The dated settings of a portfolio: all kinds, and each with its history and its form. */
@Path("portfolios/{code}/settings")
@RequestScoped
@RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
public class SettingsResource {
  @Inject private Visit visit;
  @Inject private SettingDesk desk;

  @GET
  public Response all(@PathParam("code") PortfolioCode code) {
    return visit.page(
        Section.SETTINGS, "settings", desk.index(visit.wording(), reader(visit.portfolio(code))));
  }

  @GET
  @Path("{kind}")
  public Response one(
      @PathParam("code") PortfolioCode code,
      @PathParam("kind") String key,
      @QueryParam("part") @Nullable String part) {
    Reader reader = reader(visit.portfolio(code));
    SettingKind kind = kind(key, reader);
    return page(kind, reader, desk.begun(kind, reader, part));
  }

  @POST
  @Path("{kind}")
  @RolesAllowed({MANAGER, ADMIN})
  public Response set(@PathParam("code") PortfolioCode code, @PathParam("kind") String key) {
    Reader reader = reader(visit.portfolio(code));
    SettingKind kind = kind(key, reader);
    Wording wording = visit.wording();
    SettingDesk.Result result =
        desk.post(wording, kind, reader, visit.filledIn()).orElseThrow(ForbiddenException::new);
    Filling again = result.again();
    if (again != null) {
      return page(kind, reader, again);
    }
    String date = wording.figures().date(result.from());
    return visit.go(
        SettingPaths.kind(code, kind) + "#main",
        result.counts() ? "success" : "warning",
        wording.say(result.counts() ? "set_done" : "set_asked", date));
  }

  /** Where the address that takes a day back leads when it is opened. */
  @GET
  @Path("{kind}/revocation")
  public Response back(@PathParam("code") PortfolioCode code, @PathParam("kind") String key) {
    Reader reader = reader(visit.portfolio(code));
    return Response.seeOther(URI.create(SettingPaths.kind(code, kind(key, reader)))).build();
  }

  @POST
  @Path("{kind}/revocation")
  @RolesAllowed({MANAGER, ADMIN})
  public Response revoke(
      @PathParam("code") PortfolioCode code,
      @PathParam("kind") String key,
      @QueryParam("on") @Nullable String on) {
    Reader reader = reader(visit.portfolio(code));
    SettingKind kind = kind(key, reader);
    if (!kind.isRevocable() || !kind.setBy(reader.rights())) {
      throw new ForbiddenException();
    }
    String path = SettingPaths.kind(code, kind) + "#main";
    LocalDate date = date(on);
    try {
      kind.revoke(reader.portfolio(), date);
      return visit.go(
          path,
          "success",
          visit.wording().say("set_revoked", visit.wording().figures().date(date)));
    } catch (RefusedException refused) {
      return visit.go(path, "danger", visit.wording().refusal(refused.refusal()));
    }
  }

  private Response page(SettingKind kind, Reader reader, @Nullable Filling filling) {
    return visit.page(
        Section.SETTINGS, "setting", desk.page(visit.wording(), kind, reader, filling));
  }

  private SettingKind kind(String key, Reader reader) {
    return desk.find(key, reader).orElseThrow(NotFoundException::new);
  }

  private Reader reader(Portfolio portfolio) {
    return new Reader(portfolio, visit.businessDate(portfolio), visit.caller());
  }

  private static LocalDate date(@Nullable String typed) {
    try {
      return LocalDate.parse(String.valueOf(typed));
    } catch (DateTimeParseException unreadable) {
      throw new BadRequestException(unreadable);
    }
  }
}
