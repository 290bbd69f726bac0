package org.tahsil.access;

import java.util.Set;
import org.tahsil.shared.id.TenantId;

/** A person or system that may come in. */
public record User(String name, TenantId tenant, Set<String> roles, String language) {

  public User {
    roles = Set.copyOf(roles);
  }
}
