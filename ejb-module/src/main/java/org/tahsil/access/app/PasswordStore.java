package org.tahsil.access.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import org.tahsil.access.SignIn;
import org.tahsil.access.Users;

/** Tells the container's sign-in by form who comes in with which roles. */
@ApplicationScoped
public class PasswordStore implements IdentityStore {

  @Inject private Users users;

  /** Called by the container through the interface's dispatch by credential type. */
  public CredentialValidationResult validate(UsernamePasswordCredential credential) {
    SignIn result = users.signIn(credential.getCaller(), credential.getPasswordAsString());
    return result instanceof SignIn.Welcome welcome
        ? new CredentialValidationResult(welcome.user().name(), welcome.user().roles())
        : CredentialValidationResult.INVALID_RESULT;
  }
}
