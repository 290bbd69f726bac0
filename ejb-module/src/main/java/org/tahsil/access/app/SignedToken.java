package org.tahsil.access.app;

import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.shared.id.TenantId;

/** What a token must be before its claims count. */
final class SignedToken {

  private static final int SECONDS_THAT_CLOCKS_DIFFER = 30;
  private static final int LONGEST_NAME = 64;
  private static final String AUDIENCE = "tahsil";
  private static final Set<String> ROLES =
      Set.of("viewer", "agent", "manager", "operator", "integrator", "admin");
  private static final AlgorithmConstraints RSA_ONLY =
      new AlgorithmConstraints(
          ConstraintType.PERMIT,
          AlgorithmIdentifiers.RSA_USING_SHA256,
          AlgorithmIdentifiers.RSA_USING_SHA384,
          AlgorithmIdentifiers.RSA_USING_SHA512);

  private final PublicKey key;
  private final String issuer;

  SignedToken(PublicKey key, String issuer) {
    this.key = key;
    this.issuer = issuer;
  }

  /**
   * The user of a token: signed with the key, of the issuer, neither expired nor not yet valid,
   * made for this product if it says for whom, and with a name and a tenant.
   */
  Optional<User> user(String token, Instant now) {
    JwtConsumer rules =
        new JwtConsumerBuilder()
            .setVerificationKey(key)
            .setJwsAlgorithmConstraints(RSA_ONLY)
            .setExpectedIssuer(issuer)
            .setExpectedAudience(false, AUDIENCE)
            .setRequireExpirationTime()
            .setRequireSubject()
            .setAllowedClockSkewInSeconds(SECONDS_THAT_CLOCKS_DIFFER)
            .setEvaluationTime(NumericDate.fromMilliseconds(now.toEpochMilli()))
            .build();
    try {
      return user(rules.processToClaims(token));
    } catch (InvalidJwtException | MalformedClaimException refused) {
      return Optional.empty();
    }
  }

  private static Optional<User> user(JwtClaims claims) throws MalformedClaimException {
    String name = claims.getSubject();
    @Nullable String tenant = claims.getStringClaimValue("tenant");
    if (tenant == null || !proper(tenant) || !proper(name)) {
      return Optional.empty();
    }
    List<String> groups =
        claims.hasClaim("groups") ? claims.getStringListClaimValue("groups") : List.of();
    Set<String> roles = groups.stream().filter(ROLES::contains).collect(Collectors.toSet());
    return Optional.of(new User(name, new TenantId(tenant), roles, "en"));
  }

  private static boolean proper(String name) {
    return !name.isBlank()
        && name.equals(name.strip())
        && name.length() <= LONGEST_NAME
        && name.chars().noneMatch(Character::isISOControl);
  }
}
