package org.tahsil.access;

import java.util.Optional;

/** The users of the product. */
public interface Users {

  /** The active user of a name, as of at most a few seconds ago. */
  Optional<User> find(String name);

  /** Checks a password; repeated failures make the name wait. */
  SignIn signIn(String name, String password);
}
