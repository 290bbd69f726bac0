package org.tahsil.console;

import static org.tahsil.console.view.Rights.ADMIN;
import static org.tahsil.console.view.Rights.AGENT;
import static org.tahsil.console.view.Rights.MANAGER;
import static org.tahsil.console.view.Rights.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Paths;
import org.tahsil.console.view.TemplatePage;
import org.tahsil.console.view.TemplatesPage;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateLanguage;
import org.tahsil.template.TemplateQuery;
import org.tahsil.template.TemplateState;
import org.tahsil.template.TemplateTier;
import org.tahsil.template.TemplateVersion;
import org.tahsil.template.Templates;

/** The words of messages: what there is, and what becomes of it. */
@Path("portfolios/{code}/templates")
@RequestScoped
@RolesAllowed({VIEWER, AGENT, MANAGER, ADMIN})
public class TemplatesResource {
  private static final int ROWS = 25;
  private static final int LONGEST_NOTE = 300;

  @Inject private Visit visit;
  @EJB private Templates templates;

  @GET
  public Response list(
      @PathParam("code") PortfolioCode code, @QueryParam("after") @Nullable Long after) {
    Portfolio portfolio = visit.portfolio(code);
    TemplateQuery query =
        new TemplateQuery(
            null,
            TemplateFields.choice(visit, "channel", TemplateChannel.class),
            TemplateFields.choice(visit, "language", TemplateLanguage.class),
            TemplateFields.choice(visit, "tier", TemplateTier.class),
            TemplateFields.choice(visit, "state", TemplateState.class),
            after,
            ROWS + 1);
    List<TemplateVersion> found = templates.list(portfolio, query);
    return visit.page(
        Section.TEMPLATES,
        "templates",
        TemplatesPage.of(
            visit.wording(),
            new TemplatesPage.Content(
                portfolio,
                query,
                found.stream().limit(ROWS).toList(),
                found.size() > ROWS,
                templates.own(),
                visit.rights())));
  }

  @GET
  @Path("{id}")
  public Response one(@PathParam("code") PortfolioCode code, @PathParam("id") UUID id) {
    Portfolio portfolio = visit.portfolio(code);
    TemplateVersion shown = templates.get(portfolio, id);
    return page(portfolio, shown, templates.list(portfolio, TemplateQuery.of(shown.key(), ROWS)));
  }

  /** One that ships with the product. */
  @GET
  @Path("own/{language}/{tier}")
  public Response own(
      @PathParam("code") PortfolioCode code,
      @PathParam("language") String language,
      @PathParam("tier") String tier) {
    Portfolio portfolio = visit.portfolio(code);
    TemplateVersion shown =
        templates.own().stream()
            .filter(one -> one.key().language().name().equalsIgnoreCase(language))
            .filter(one -> one.key().tier().name().equalsIgnoreCase(tier))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    return page(portfolio, shown, List.of());
  }

  private Response page(
      Portfolio portfolio, TemplateVersion shown, List<TemplateVersion> versions) {
    return visit.page(
        Section.TEMPLATES,
        "template",
        TemplatePage.of(
            visit.wording(), new TemplatePage.Content(portfolio, shown, versions, visit.rights())));
  }

  @POST
  @Path("{id}/submission")
  @RolesAllowed({MANAGER, ADMIN})
  public Response submit(@PathParam("code") PortfolioCode code, @PathParam("id") UUID id) {
    Portfolio portfolio = visit.portfolio(code);
    String note = note();
    String path = Paths.templates(code) + "/" + id;
    try {
      templates.submit(portfolio, id, note.isEmpty() ? null : note, visit.caller());
      return visit.go(path, "success", visit.wording().say("template_submitted_done"));
    } catch (RefusedException refused) {
      return visit.go(path, "danger", visit.wording().refusal(refused.refusal()));
    }
  }

  @POST
  @Path("{id}/retirement")
  @RolesAllowed({MANAGER, ADMIN})
  public Response retire(@PathParam("code") PortfolioCode code, @PathParam("id") UUID id) {
    Portfolio portfolio = visit.portfolio(code);
    String path = Paths.templates(code) + "/" + id;
    String why = note();
    if (why.isEmpty()) {
      return visit.go(path, "danger", visit.wording().say("template_why_missing"));
    }
    try {
      templates.retire(portfolio, id, why, visit.caller());
      return visit.go(path, "success", visit.wording().say("template_retired_done"));
    } catch (RefusedException refused) {
      return visit.go(path, "danger", visit.wording().refusal(refused.refusal()));
    }
  }

  private String note() {
    String note = visit.filledIn().getOrDefault("note", "").strip();
    return note.substring(0, Math.min(note.length(), LONGEST_NOTE));
  }
}
