package org.tahsil.console;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.tahsil.channel.OptOutLinks;
import org.tahsil.console.page.Frame;
import org.tahsil.console.view.OptOutPage;
import org.tahsil.console.view.OptOutPage.State;
import org.tahsil.contact.Replies;

/**
 * The page behind the link of a mail, for whoever has it. Opening it changes nothing, since
 * programs open links too; its button does, and so does a program's POST (RFC 8058). It shows
 * nothing of whose link it is.
 */
@Path("opt-out/{token}")
@RequestScoped
@PermitAll
public class OptOutResource {
  private static final int NOT_FOUND = 404;

  @Inject private Pages pages;
  @EJB private OptOutLinks links;
  @EJB private Replies replies;
  @Context private HttpServletRequest request;

  @GET
  public Response ask(@PathParam("token") String token) {
    return page(links.read(token).isPresent() ? State.ASKED : State.UNKNOWN);
  }

  @POST
  public Response optOut(@PathParam("token") String token) {
    return page(replies.optOut(token) ? State.DONE : State.UNKNOWN);
  }

  private Response page(State state) {
    Frame frame = pages.bare(request, Languages.of(request), "");
    return Response.status(state == State.UNKNOWN ? NOT_FOUND : 200)
        .entity(pages.render("opt_out", frame, OptOutPage.of(frame.wording(), state)))
        .type("text/html;charset=UTF-8")
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex")
        .build();
  }
}
