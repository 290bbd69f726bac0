package org.tahsil.api.template;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.AGENT;
import static org.tahsil.api.Role.MANAGER;
import static org.tahsil.api.Role.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Language;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.template.Templates;

/** What a writer of templates needs at hand; nothing is kept. */
@Path("v1/portfolios/{portfolio}/templates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Templates")
public class TemplateDeskResource {
  @Inject Desk desk;
  @EJB Templates templates;
  @Context HttpHeaders headers;

  @GET
  @Path("placeholders")
  @RolesAllowed({VIEWER, AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "listPlaceholders",
      summary = "The facts that texts may name, with meaning, example and channels")
  @APIResponse(
      responseCode = "200",
      description = "All of them",
      content = @Content(schema = @Schema(implementation = PlaceholderView.All.class)))
  public PlaceholderView.All placeholders(@PathParam("portfolio") PortfolioCode code) {
    desk.portfolio(code);
    return PlaceholderView.all(Language.of(headers));
  }

  @POST
  @Path("check")
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "checkTemplate",
      summary = "All that is wrong with a text, with place and remedy",
      description = "By the law and role of the business date; nothing is written.")
  @APIResponse(
      responseCode = "200",
      description = "The faults; none: it could be submitted",
      content = @Content(schema = @Schema(implementation = TextFaultView.All.class)))
  public TextFaultView.All check(
      @PathParam("portfolio") PortfolioCode code, TemplateTextRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    Locale locale = Language.of(headers);
    return new TextFaultView.All(
        templates.check(portfolio, request.key(), request.text()).stream()
            .map(fault -> TextFaultView.of(fault, locale))
            .toList());
  }

  @POST
  @Path("preview")
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "previewTemplate",
      summary = "How a text reads to the customer of an account today",
      description =
          "Refused with the first fault (422), and for an account of which nothing is overdue"
              + " (422). Of an SMS parts and cost are told; nothing is written.")
  @APIResponse(
      responseCode = "200",
      description = "The text with its facts",
      content = @Content(schema = @Schema(implementation = RenderedView.class)))
  public RenderedView preview(
      @PathParam("portfolio") PortfolioCode code, TemplatePreviewRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    TemplateTextRequest words = request.words();
    return RenderedView.of(
        templates.preview(portfolio, words.key(), words.text(), request.account()));
  }
}
