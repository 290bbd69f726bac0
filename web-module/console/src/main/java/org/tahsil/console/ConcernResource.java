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
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.concern.ConcernEvidence;
import org.tahsil.concern.ConcernEvidence.Document;
import org.tahsil.concern.ConcernFile;
import org.tahsil.concern.ConcernWish;
import org.tahsil.concern.Concerns;
import org.tahsil.concern.Decision;
import org.tahsil.concern.Evidence;
import org.tahsil.concern.EvidenceKind;
import org.tahsil.console.page.Paths;
import org.tahsil.console.view.ConcernActs;
import org.tahsil.console.view.ConcernInput;
import org.tahsil.console.view.ConcernPage;
import org.tahsil.console.view.ConcernPage.ConcernForms;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.RefusedException;

/** One concern, and what is done with it. */
@Path("portfolios/{code}/concerns/{id: [0-9]+}")
@RequestScoped
public class ConcernResource {
  private static final int LONGEST_REASON = 200;

  @Inject private Visit visit;
  @EJB private Concerns concerns;
  @EJB private ConcernEvidence evidence;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  public Response page(@PathParam("code") PortfolioCode code, @PathParam("id") long id) {
    return show(visit.portfolio(code), id, null, Map.of());
  }

  /** Where an address that was posted to leads when it is opened. */
  @GET
  @Path("{posted: steps|decision|evidence|documents}")
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  public Response back(@PathParam("code") PortfolioCode code, @PathParam("id") long id) {
    return Response.seeOther(URI.create(Paths.concern(code, id))).build();
  }

  @POST
  @Path("steps")
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  public Response step(
      @PathParam("code") PortfolioCode code,
      @PathParam("id") long id,
      @QueryParam("action") @Nullable String action,
      @QueryParam("version") @Nullable Integer version) {
    Portfolio portfolio = visit.portfolio(code);
    ConcernWish wish =
        ConcernInput.wish(action, seen(version), visit.filledIn())
            .orElseThrow(BadRequestException::new);
    return done(
        code,
        id,
        () -> {
          concerns.act(portfolio, id, wish, visit.caller());
          return visit.wording().code("concern_done", wish.action().name());
        });
  }

  @POST
  @Path("decision")
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  public Response decide(
      @PathParam("code") PortfolioCode code,
      @PathParam("id") long id,
      @QueryParam("version") @Nullable Integer version) {
    Portfolio portfolio = visit.portfolio(code);
    Map<String, String> values = visit.filledIn();
    Decision wish = ConcernInput.decision(portfolio, seen(version), values).orElse(null);
    if (wish == null) {
      return show(portfolio, id, visit.wording().say("concern_amount_unreadable"), values);
    }
    try {
      ConcernFile file = concerns.decide(portfolio, id, wish, visit.caller());
      String done = file.waiting() == null ? wish.action().name() : "PROPOSE";
      return visit.go(
          Paths.concern(code, id), "success", visit.wording().code("concern_done", done));
    } catch (RefusedException refused) {
      return show(portfolio, id, visit.wording().refusal(refused.refusal()), values);
    }
  }

  @POST
  @Path("evidence")
  @RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
  public Response refer(@PathParam("code") PortfolioCode code, @PathParam("id") long id) {
    Portfolio portfolio = visit.portfolio(code);
    Map<String, String> values = visit.filledIn();
    EvidenceKind kind =
        Arrays.stream(EvidenceKind.values())
            .filter(one -> one.name().equals(values.get("kind")))
            .findFirst()
            .orElseThrow(BadRequestException::new);
    return done(
        code,
        id,
        () -> {
          evidence.refer(
              portfolio,
              id,
              new ConcernEvidence.Reference(
                  kind,
                  values.getOrDefault("name", "").strip(),
                  values.getOrDefault("reference", "").strip()),
              visit.caller());
          return visit.wording().code("concern_done", "EVIDENCE");
        });
  }

  /** Takes out for good what must not be kept; that it was there stays. */
  @POST
  @Path("evidence/{key}/redaction")
  @RolesAllowed({MANAGER, ADMIN})
  public Response redact(
      @PathParam("code") PortfolioCode code, @PathParam("id") long id, @PathParam("key") UUID key) {
    Portfolio portfolio = visit.portfolio(code);
    String why = visit.filledIn().getOrDefault("reason", "").strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      return visit.go(
          Paths.concern(code, id),
          "danger",
          visit.wording().say("evidence_redact_unreasoned", String.valueOf(why.length())));
    }
    return done(
        code,
        id,
        () -> {
          evidence.redact(portfolio, id, key, why, visit.caller());
          return visit.wording().say("evidence_redact_done");
        });
  }

  /** Where the address that takes evidence out leads when it is opened. */
  @GET
  @Path("evidence/{key}/redaction")
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  public Response backFromRedaction(
      @PathParam("code") PortfolioCode code, @PathParam("id") long id) {
    return back(code, id);
  }

  /** A document as a file to keep, never to be shown in a page. */
  @GET
  @Path("documents/{key}")
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  public Response document(
      @PathParam("code") PortfolioCode code, @PathParam("id") long id, @PathParam("key") UUID key) {
    Portfolio portfolio = visit.portfolio(code);
    found(portfolio, id);
    Document document =
        evidence.document(portfolio, id, key, visit.caller()).orElseThrow(NotFoundException::new);
    Evidence.Sheet sheet = Objects.requireNonNull(document.evidence().document());
    return Response.ok(document.content(), sheet.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + key + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  /** The version of the page that was sent; every form of a concern names it. */
  private static int seen(@Nullable Integer version) {
    if (version == null) {
      throw new BadRequestException();
    }
    return version;
  }

  private Response show(
      Portfolio portfolio, long id, @Nullable String error, Map<String, String> sent) {
    ConcernFile file = found(portfolio, id);
    ConcernForms forms =
        visit.rights().workCases()
            ? new ConcernActs(
                    visit.wording(), portfolio, file, visit.user(), visit.rights().leadAgents())
                .forms(error, sent)
            : ConcernForms.NONE;
    return visit.page(
        Section.CONCERNS,
        "concern",
        ConcernPage.of(
            visit.wording(),
            portfolio,
            file,
            visit.businessDate(portfolio),
            visit.rights().redactEvidence() ? forms.redacting() : forms));
  }

  private ConcernFile found(Portfolio portfolio, long id) {
    return concerns.find(portfolio, id).orElseThrow(NotFoundException::new);
  }

  private Response done(PortfolioCode code, long id, Supplier<String> work) {
    try {
      return visit.go(Paths.concern(code, id), "success", work.get());
    } catch (RefusedException refused) {
      return visit.go(
          Paths.concern(code, id), "danger", visit.wording().refusal(refused.refusal()));
    }
  }
}
