package org.tahsil.access;

import java.util.Optional;

/** Users whom another system vouches for, by signed tokens (JWT). */
public interface Tokens {

  /** The user of a token; empty if it is not to be trusted, or names a tenant that is not here. */
  Optional<User> signIn(String token);
}
