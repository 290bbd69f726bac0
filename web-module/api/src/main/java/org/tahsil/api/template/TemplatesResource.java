package org.tahsil.api.template;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.AGENT;
import static org.tahsil.api.Role.MANAGER;
import static org.tahsil.api.Role.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Cursor;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Version;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.template.TemplateQuery;
import org.tahsil.template.TemplateVersion;
import org.tahsil.template.Templates;

/** Versions of templates and their life. */
@Path("v1/portfolios/{portfolio}/templates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Templates", description = "The words of messages")
public class TemplatesResource {
  @Inject Desk desk;
  @EJB Templates templates;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, ADMIN})
  @Operation(operationId = "listTemplates", summary = "Versions of templates, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page; next_cursor is null at the end",
      content = @Content(schema = @Schema(implementation = TemplateList.class)))
  public TemplateList list(
      @PathParam("portfolio") PortfolioCode code, @BeanParam TemplatesQuery wished) {
    Portfolio portfolio = desk.portfolio(code);
    TemplateQuery query = wished.query(code);
    List<TemplateVersion> page = templates.list(portfolio, query);
    return new TemplateList(
        page.stream().map(TemplateView::of).toList(),
        templates.own().stream().map(TemplateView::of).toList(),
        page.size() < query.limit()
            ? null
            : Cursor.at(wished.list(code), page.get(page.size() - 1).place()));
  }

  @POST
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "writeTemplate",
      summary = "Appends a version of a template as a draft",
      description =
          "Versions are numbered by code, channel, language and tier and never edited. Faults of"
              + " placeholders and clauses are told by check and refuse the submission.")
  @APIResponse(
      responseCode = "201",
      description = "Kept, with its version as ETag",
      content = @Content(schema = @Schema(implementation = TemplateView.class)))
  public Response write(@PathParam("portfolio") PortfolioCode code, TemplateRequest request) {
    TemplateView made =
        TemplateView.of(templates.write(desk.portfolio(code), request.wish(), desk.caller()));
    return Response.status(201).entity(made).tag(Version.of(made)).build();
  }

  @GET
  @Path("{template_id}")
  @RolesAllowed({VIEWER, AGENT, MANAGER, ADMIN})
  @Operation(operationId = "getTemplate", summary = "A version of a template with its history")
  @APIResponse(
      responseCode = "200",
      description = "It, with its version as ETag",
      content = @Content(schema = @Schema(implementation = TemplateView.class)))
  @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
  public Response get(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("template_id") UUID id,
      @Context Request request) {
    return Version.fresh(request, view(desk.portfolio(code), id));
  }

  @POST
  @Path("{template_id}/submission")
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "submitTemplate",
      summary = "Asks a second person to approve a draft",
      description =
          "Refused (422) with the first fault of the text, a missing clause with its source. The"
              + " second person decides by decideApproval; the author never does (403). Twice by the"
              + " same person is once. If-Match guards against a race.")
  @APIResponse(
      responseCode = "200",
      description = "It, with its version as ETag",
      content = @Content(schema = @Schema(implementation = TemplateView.class)))
  public Response submit(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("template_id") UUID id,
      SubmissionRequest wish,
      @Context Request request) {
    Portfolio portfolio = desk.portfolio(code);
    Version.mustMatch(request, view(portfolio, id));
    return answer(templates.submit(portfolio, id, wish.kept(), desk.caller()));
  }

  @POST
  @Path("{template_id}/retirement")
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "retireTemplate",
      summary = "Takes a version out of use at once",
      description =
          "One that waits for a second person is taken back. If-Match guards against a race.")
  @APIResponse(
      responseCode = "200",
      description = "It, with its version as ETag",
      content = @Content(schema = @Schema(implementation = TemplateView.class)))
  public Response retire(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("template_id") UUID id,
      RetirementRequest wish,
      @Context Request request) {
    Portfolio portfolio = desk.portfolio(code);
    Version.mustMatch(request, view(portfolio, id));
    return answer(templates.retire(portfolio, id, wish.reason().strip(), desk.caller()));
  }

  private TemplateView view(Portfolio portfolio, UUID id) {
    return TemplateView.of(templates.get(portfolio, id));
  }

  private static Response answer(TemplateVersion version) {
    TemplateView view = TemplateView.of(version);
    return Response.ok(view).tag(Version.of(view)).build();
  }
}
