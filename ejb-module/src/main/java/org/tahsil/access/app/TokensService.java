package org.tahsil.access.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.PublicKeyFile;
import org.tahsil.access.Tokens;
import org.tahsil.access.User;
import org.tahsil.access.store.TenantRows;
import org.tahsil.shared.time.RealTime;

/** Trusts tokens of one issuer if it was told its key and name, else none. */
@ApplicationScoped
public class TokensService implements Tokens {

  private final @Nullable SignedToken rules;
  private final @Nullable TenantRows tenants;

  /** For the container's proxy. */
  public TokensService() {
    rules = null;
    tenants = null;
  }

  @Inject
  TokensService(
      @ConfigProperty(name = "tahsil.jwt.public.key") Optional<String> key,
      @ConfigProperty(name = "tahsil.jwt.issuer") Optional<String> issuer,
      TenantRows tenants) {
    this.tenants = tenants;
    this.rules =
        key.isPresent() && issuer.isPresent() ? rules(Path.of(key.get()), issuer.get()) : null;
  }

  private static SignedToken rules(Path key, String issuer) {
    try {
      return new SignedToken(PublicKeyFile.read(key), issuer);
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new IllegalStateException("TAHSIL_JWT_PUBLIC_KEY cannot be read", unreadable);
    }
  }

  @Override
  public Optional<User> signIn(String token) {
    SignedToken trusted = rules;
    TenantRows known = tenants;
    return trusted == null || known == null
        ? Optional.empty()
        : trusted.user(token, RealTime.now()).filter(user -> known.has(user.tenant()));
  }
}
