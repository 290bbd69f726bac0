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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.channel.Mailbox;
import org.tahsil.channel.Mailbox.Mail;
import org.tahsil.console.view.MailboxPage;

/** What the demonstration's own servers received. */
@Path("/")
@RequestScoped
public class MailboxResource {
  private static final int SHOWN = 100;

  @Inject private Visit visit;
  @EJB private Mailbox mailbox;

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

  private ZoneId zone() {
    Portfolio place = visit.place();
    return place == null ? ZoneOffset.UTC : place.zone();
  }
}
