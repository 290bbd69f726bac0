package org.tahsil.api.ageing;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.AGENT;
import static org.tahsil.api.Role.INTEGRATOR;
import static org.tahsil.api.Role.MANAGER;
import static org.tahsil.api.Role.OPERATOR;
import static org.tahsil.api.Role.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Desk;
import org.tahsil.delinquency.Ageing;
import org.tahsil.delinquency.Delinquency;

/** The ageing of a portfolio on any date, as known now or then. */
@Path("v1/portfolios/{portfolio}")
@RequestScoped
@Tag(name = "Ageing", description = "Who is late, by how much and since when")
public class AgeingResource {
  private static final String CSV = "text/csv";

  @Inject Desk desk;
  @EJB Delinquency delinquency;

  @GET
  @Path("aging")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(operationId = "getAgeing", summary = "Counts and amounts by bucket")
  @APIResponse(
      responseCode = "200",
      description = "All five buckets in worsening order",
      content = @Content(schema = @Schema(implementation = AgeingView.class)))
  public AgeingView json(@BeanParam AgeingQuery query) {
    return AgeingView.of(ageing(query));
  }

  @GET
  @Path("aging.csv")
  @Produces(CSV)
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "getAgeingCsv",
      summary = "The same as CSV",
      description = "A row a bucket, then TOTAL_DELINQUENT and TOTAL; UTF-8, RFC 4180.")
  @APIResponse(
      responseCode = "200",
      description = "as_of, currency, basis, bucket, count, outstanding",
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  public Response csv(@BeanParam AgeingQuery query) {
    AgeingView ageing = AgeingView.of(ageing(query));
    return Response.ok(AgeingCsv.of(ageing), CSV + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(ageing, "csv"))
        .build();
  }

  private Ageing ageing(AgeingQuery query) {
    Portfolio portfolio = desk.portfolio(query.portfolio);
    return delinquency.ageing(
        portfolio, desk.asOf(portfolio, query.asOf, query.knownOn), query.basis);
  }

  private static String attachment(AgeingView ageing, String ending) {
    return "attachment; filename=\"ageing-%s-%s.%s\""
        .formatted(ageing.portfolio().replaceAll("[^A-Za-z0-9_-]", "_"), ageing.asOf(), ending);
  }
}
