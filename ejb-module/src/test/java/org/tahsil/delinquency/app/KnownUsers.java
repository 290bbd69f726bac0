package org.tahsil.delinquency.app;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tahsil.access.SignIn;
import org.tahsil.access.User;
import org.tahsil.access.Users;
import org.tahsil.shared.id.TenantId;

/** Users that a test has named. */
final class KnownUsers implements Users {
  private final Map<String, User> users = new HashMap<>();

  User add(String name, TenantId tenant, String role) {
    User user = new User(name, tenant, Set.of(role), "en");
    users.put(name, user);
    return user;
  }

  @Override
  public Optional<User> find(String name) {
    return Optional.ofNullable(users.get(name));
  }

  @Override
  public SignIn signIn(String name, String password) {
    throw new AssertionError("nobody signs in here");
  }
}
