package org.tahsil.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** The signed-in user of the present request, for resources and pages. */
@RequestScoped
public class Caller {

  @Inject private SecurityContext security;
  @Inject private Users users;
  private @Nullable User user;

  /** The wall around everything that this caller may see. */
  public TenantId tenant() {
    return user().tenant();
  }

  public String name() {
    return user().name();
  }

  public Set<String> roles() {
    return user().roles();
  }

  /** The language that the user chose, as an ISO 639 code. */
  public String language() {
    return user().language();
  }

  public boolean has(String role) {
    return user().roles().contains(role);
  }

  /**
   * The user as the token says, or as the database knows it now.
   *
   * @throws RefusedException if nobody is signed in or the user has been shut out since
   */
  public User user() {
    User known = user;
    if (known == null) {
      known = ofToken().or(this::ofDatabase).orElseThrow(Caller::nobody);
      user = known;
    }
    return known;
  }

  private Optional<User> ofToken() {
    return security.getPrincipalsByType(TokenUser.class).stream().findFirst().map(TokenUser::user);
  }

  private Optional<User> ofDatabase() {
    Principal principal = security.getCallerPrincipal();
    return users.find(principal == null ? "" : principal.getName());
  }

  private static RefusedException nobody() {
    return new RefusedException(
        new Refusal(
            Refusal.Kind.FORBIDDEN,
            "NO_ACTIVE_USER",
            null,
            null,
            "Sign in with a user who is active.",
            Map.of()));
  }
}
