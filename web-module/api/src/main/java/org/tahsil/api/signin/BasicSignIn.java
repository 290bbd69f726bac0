package org.tahsil.api.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.tahsil.access.SignIn;
import org.tahsil.access.Users;

/**
 * HTTP Basic for every request. Who comes without an Authorization header is refused even with the
 * console's cookie, so that no foreign page can call the API in a signed-in person's name.
 */
@ApplicationScoped
public class BasicSignIn implements HttpAuthenticationMechanism {

  @Inject private Users users;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Optional<BasicCredentials> credentials =
        BasicCredentials.of(request.getHeader("Authorization"));
    if (credentials.isEmpty()) {
      return challenge(response);
    }
    SignIn signIn = users.signIn(credentials.get().name(), credentials.get().password());
    if (signIn instanceof SignIn.Welcome welcome) {
      return context.notifyContainerAboutLogin(welcome.user().name(), welcome.user().roles());
    }
    if (signIn instanceof SignIn.Wait wait) {
      response.setHeader("Retry-After", Long.toString(wait.seconds()));
      SignInProblem.TOO_MANY_FAILURES.write(response);
      return AuthenticationStatus.SEND_FAILURE;
    }
    return challenge(response);
  }

  private static AuthenticationStatus challenge(HttpServletResponse response) {
    response.setHeader("WWW-Authenticate", "Basic realm=\"Tahsil\", charset=\"UTF-8\"");
    SignInProblem.SIGN_IN_NEEDED.write(response);
    return AuthenticationStatus.SEND_FAILURE;
  }
}
