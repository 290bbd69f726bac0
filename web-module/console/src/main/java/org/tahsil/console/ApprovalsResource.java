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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.approval.Approval;
import org.tahsil.approval.ApprovalQuery;
import org.tahsil.approval.ApprovalState;
import org.tahsil.approval.Approvals;
import org.tahsil.console.page.Paths;
import org.tahsil.console.view.ApprovalsPage;
import org.tahsil.console.view.ApprovalsPage.View;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.RefusedException;

/** What second persons are asked, and their word. */
@Path("portfolios/{code}/approvals")
@RequestScoped
public class ApprovalsResource {
  private static final int ROWS = 25;
  private static final int LONGEST_NOTE = 500;

  @Inject private Visit visit;
  @EJB private Approvals approvals;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, ADMIN})
  public Response page(
      @PathParam("code") PortfolioCode code,
      @QueryParam("show") @Nullable String show,
      @QueryParam("after") @Nullable Long after) {
    Portfolio portfolio = visit.portfolio(code);
    View view = view(show);
    List<Approval> found = approvals.list(portfolio, query(view, after));
    return visit.page(
        Section.APPROVALS,
        "approvals",
        ApprovalsPage.of(
            visit.wording(),
            new ApprovalsPage.Content(
                portfolio, view, found.stream().limit(ROWS).toList(), found.size() > ROWS)));
  }

  private static View view(@Nullable String show) {
    return Arrays.stream(View.values())
        .filter(view -> view.name().equalsIgnoreCase(show))
        .findFirst()
        .orElse(View.MINE);
  }

  private ApprovalQuery query(View view, @Nullable Long after) {
    return switch (view) {
      case MINE -> ApprovalQuery.waitingFor(visit.caller(), after, ROWS + 1);
      case PENDING -> new ApprovalQuery(ApprovalState.PENDING, null, null, after, ROWS + 1);
      case ALL -> new ApprovalQuery(null, null, null, after, ROWS + 1);
    };
  }

  @POST
  @Path("{approval}/grant")
  @RolesAllowed({MANAGER, ADMIN})
  public Response grant(@PathParam("code") PortfolioCode code, @PathParam("approval") UUID id) {
    return decide(code, id, ApprovalState.GRANTED, "approvals_granted_done");
  }

  @POST
  @Path("{approval}/refuse")
  @RolesAllowed({MANAGER, ADMIN})
  public Response refuse(@PathParam("code") PortfolioCode code, @PathParam("approval") UUID id) {
    return decide(code, id, ApprovalState.REFUSED, "approvals_refused_done");
  }

  private Response decide(PortfolioCode code, UUID id, ApprovalState verdict, String done) {
    Portfolio portfolio = visit.portfolio(code);
    String note = visit.filledIn().getOrDefault("note", "").strip();
    String path = Paths.approvals(code);
    if (note.length() > LONGEST_NOTE || (note.isEmpty() && verdict == ApprovalState.REFUSED)) {
      return visit.go(path, "danger", visit.wording().say("approvals_note_missing"));
    }
    try {
      approvals.decide(portfolio, id, verdict, note.isEmpty() ? null : note, visit.caller());
      return visit.go(path, "success", visit.wording().say(done));
    } catch (RefusedException refused) {
      return visit.go(path, "danger", visit.wording().refusal(refused.refusal()));
    }
  }
}
