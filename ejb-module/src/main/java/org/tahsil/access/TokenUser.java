package org.tahsil.access;

import java.security.Principal;

/** The caller of a request that came with a token; no row of the database stands behind it. */
public record TokenUser(User user) implements Principal {

  @Override
  public String getName() {
    return user.name();
  }
}
