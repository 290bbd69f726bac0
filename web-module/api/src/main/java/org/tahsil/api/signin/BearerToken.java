package org.tahsil.api.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The token of an Authorization header (RFC 6750). */
final class BearerToken {

  private static final String SCHEME = "Bearer ";

  private BearerToken() {}

  /** Empty for no header or another scheme. */
  static Optional<String> of(@Nullable String header) {
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? Optional.of(header.substring(SCHEME.length()).strip())
        : Optional.empty();
  }
}
