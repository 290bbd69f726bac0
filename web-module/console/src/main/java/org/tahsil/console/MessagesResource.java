package org.tahsil.console;

import static org.tahsil.console.view.Rights.ADMIN;
import static org.tahsil.console.view.Rights.MANAGER;
import static org.tahsil.console.view.Rights.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.tahsil.channel.Outbox;
import org.tahsil.channel.UnknownMessages;
import org.tahsil.channel.UnknownMessages.Finding;
import org.tahsil.channel.UnknownMessages.Word;
import org.tahsil.console.view.DeadLettersPage;
import org.tahsil.shared.outcome.RefusedException;

/** Messages that need a person: dead ones, and those in doubt. */
@Path("/")
@RequestScoped
public class MessagesResource {
  private static final int SHOWN = 100;
  private static final int LONGEST_REASON = 500;
  private static final String HERE = "/dead-letters";

  @Inject private Visit visit;
  @EJB private Outbox outbox;
  @EJB private UnknownMessages unknown;

  @GET
  @Path("dead-letters")
  @RolesAllowed({MANAGER, OPERATOR, ADMIN})
  public Response deadLetters() {
    return visit.page(
        Section.DEAD_LETTERS,
        "dead_letters",
        DeadLettersPage.of(
            visit.wording(),
            new DeadLettersPage.Content(
                outbox.deadLetters(visit.tenant(), SHOWN),
                unknown.list(visit.tenant(), SHOWN),
                outbox.states(visit.tenant())),
            visit.rights(),
            visit.zone()));
  }

  @POST
  @Path("dead-letters/{id}/redrive")
  @RolesAllowed({OPERATOR, ADMIN})
  public Response redrive(@PathParam("id") UUID id) {
    try {
      outbox.redrive(visit.tenant(), id);
      return visit.go(HERE, "success", visit.wording().say("dead_redriven"));
    } catch (RefusedException refused) {
      return visit.go(HERE, "danger", visit.wording().refusal(refused.refusal()));
    }
  }

  @POST
  @Path("unknown-messages/{try}/settling")
  @RolesAllowed({MANAGER, ADMIN})
  public Response settle(@PathParam("try") UUID tryId) {
    Map<String, String> values = visit.filledIn();
    String reason = values.getOrDefault("reason", "").strip();
    boolean again = Finding.AGAIN.name().equals(values.get("finding"));
    boolean known = again || Finding.SENT.name().equals(values.get("finding"));
    if (!known || reason.isEmpty() || reason.length() > LONGEST_REASON) {
      return visit.go(HERE, "danger", visit.wording().say("unknown_incomplete"));
    }
    try {
      Finding finding = again ? Finding.AGAIN : Finding.SENT;
      unknown.settle(visit.tenant(), tryId, new Word(finding, reason, visit.user()));
      return visit.go(HERE, "success", visit.wording().say("unknown_settled"));
    } catch (RefusedException refused) {
      return visit.go(HERE, "danger", visit.wording().refusal(refused.refusal()));
    }
  }
}
