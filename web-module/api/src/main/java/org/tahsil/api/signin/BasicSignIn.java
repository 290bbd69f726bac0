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
import org.tahsil.access.TokenUser;
import org.tahsil.access.Tokens;
import org.tahsil.access.User;
import org.tahsil.access.Users;

/**
 * HTTP Basic or a bearer token for every request. Who comes without an Authorization header is
 * refused even with the console's cookie, so that no foreign page can call the API in a signed-in
 * person's name.
 */
@ApplicationScoped
public class BasicSignIn implements HttpAuthenticationMechanism {

  @Inject private Users users;
  @Inject private Tokens tokens;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String header = request.getHeader("Authorization");
    Optional<String> token = BearerToken.of(header);
    if (token.isPresent()) {
      return bearer(token.get(), response, context);
    }
    Optional<BasicCredentials> credentials = BasicCredentials.of(header);
    if (credentials.isPresent()) {
      return basic(credentials.get(), response, context);
    }
    return context.isProtected() ? challenge(response) : context.doNothing();
  }

  private AuthenticationStatus basic(
      BasicCredentials credentials, HttpServletResponse response, HttpMessageContext context) {
    SignIn signIn = users.signIn(credentials.name(), credentials.password());
    if (signIn instanceof SignIn.Welcome welcome) {
      User user = welcome.user();
      return user.roles().isEmpty()
          ? refuse(SignInProblem.NO_ROLE, response)
          : context.notifyContainerAboutLogin(user.name(), user.roles());
    }
    if (signIn instanceof SignIn.Wait wait) {
      response.setHeader("Retry-After", Long.toString(wait.seconds()));
      return refuse(SignInProblem.TOO_MANY_FAILURES, response);
    }
    return challenge(response);
  }

  private AuthenticationStatus bearer(
      String token, HttpServletResponse response, HttpMessageContext context) {
    Optional<User> user = tokens.signIn(token);
    if (user.isEmpty()) {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"Tahsil\", error=\"invalid_token\"");
      return refuse(SignInProblem.TOKEN_NOT_ACCEPTED, response);
    }
    return user.get().roles().isEmpty()
        ? refuse(SignInProblem.NO_ROLE, response)
        : context.notifyContainerAboutLogin(new TokenUser(user.get()), user.get().roles());
  }

  private static AuthenticationStatus challenge(HttpServletResponse response) {
    response.setHeader("WWW-Authenticate", "Basic realm=\"Tahsil\", charset=\"UTF-8\"");
    return refuse(SignInProblem.SIGN_IN_NEEDED, response);
  }

  /** The problem ends the request; the server's own page for a user without roles is none. */
  private static AuthenticationStatus refuse(SignInProblem problem, HttpServletResponse response) {
    problem.write(response);
    return AuthenticationStatus.SEND_FAILURE;
  }
}
