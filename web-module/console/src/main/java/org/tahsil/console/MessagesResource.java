package org.tahsil.console;

import static org.tahsil.console.view.Rights.ADMIN;
import static org.tahsil.console.view.Rights.INTEGRATOR;
import static org.tahsil.console.view.Rights.MANAGER;
import static org.tahsil.console.view.Rights.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.tahsil.account.Portfolio;
import org.tahsil.channel.Mailbox;
import org.tahsil.channel.Mailbox.Mail;
import org.tahsil.channel.Outbox;
import org.tahsil.console.view.DeadLettersPage;
import org.tahsil.console.view.MailboxPage;
import org.tahsil.shared.outcome.RefusedException;

/** What went out: the demonstration's mailbox, and what could not be delivered. */
@Path("/")
@RequestScoped
public class MessagesResource {
  private static final int SHOWN = 100;

  @Inject private Visit visit;
  @EJB private Mailbox mailbox;
  @EJB private Outbox outbox;

  @GET
  @Path("mailbox")
  @RolesAllowed({MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  public Response mails() {
    List<Mail> mails = mailbox.latest(SHOWN);
    Mail newest = mails.isEmpty() ? null : mailbox.find(mails.get(0).id()).orElse(null);
    return visit.page(
        Section.MAILBOX,
        "mailbox",
        MailboxPage.of(visit.wording(), mails, newest, zone()).suggested());
  }

  @GET
  @Path("mailbox/{id}")
  @RolesAllowed({MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  public Response mail(@PathParam("id") String id) {
    return visit.page(
        Section.MAILBOX,
        "mailbox",
        MailboxPage.of(
            visit.wording(),
            mailbox.latest(SHOWN),
            mailbox.find(id).orElseThrow(NotFoundException::new),
            zone()));
  }

  @GET
  @Path("dead-letters")
  @RolesAllowed({OPERATOR, ADMIN})
  public Response deadLetters() {
    return visit.page(
        Section.DEAD_LETTERS,
        "dead_letters",
        DeadLettersPage.of(
            visit.wording(),
            outbox.deadLetters(visit.tenant(), SHOWN),
            outbox.states(visit.tenant()),
            zone()));
  }

  @POST
  @Path("dead-letters/{id}/redrive")
  @RolesAllowed({OPERATOR, ADMIN})
  public Response redrive(@PathParam("id") UUID id) {
    try {
      outbox.redrive(visit.tenant(), id);
      return visit.go("/dead-letters", "success", visit.wording().say("dead_redriven"));
    } catch (RefusedException refused) {
      return visit.go("/dead-letters", "danger", visit.wording().refusal(refused.refusal()));
    }
  }

  private ZoneId zone() {
    Portfolio place = visit.place();
    return place == null ? ZoneOffset.UTC : place.zone();
  }
}
