package org.tahsil.console;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.page.Frame;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.SignInPage;

/** The door. */
@Path("/")
@RequestScoped
@PermitAll
public class SignInResource {
  @Inject private Pages pages;
  @Context private HttpServletRequest request;

  @GET
  @Path("login")
  public Response signIn(
      @QueryParam("failed") @Nullable String failed,
      @QueryParam("expired") @Nullable String expired) {
    Frame frame = pages.bare(request, Languages.of(request), Csrf.token(request));
    return Response.ok(
            pages.render(
                "sign_in",
                frame,
                SignInPage.of(
                    frame.wording(),
                    "/j_security_check",
                    problem(frame.wording(), failed, expired),
                    "")),
            "text/html;charset=UTF-8")
        .header("Cache-Control", "no-store")
        .header("X-Sign-In", "needed")
        .build();
  }

  private static @Nullable String problem(
      Wording wording, @Nullable String failed, @Nullable String expired) {
    return failed != null
        ? wording.say("sign_in_wrong")
        : expired != null ? wording.say("sign_in_expired") : null;
  }

  @POST
  @Path("logout")
  public Response signOut() throws ServletException {
    request.logout();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    return Response.seeOther(URI.create("/login")).build();
  }
}
