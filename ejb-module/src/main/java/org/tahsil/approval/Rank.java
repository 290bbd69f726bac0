package org.tahsil.approval;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A role that may have authority. */
public enum Rank {
  /** Acts within the own authority; never the second person. */
  AGENT,
  MANAGER,
  ADMIN;

  /** Whether it may be the second person. */
  public boolean decides() {
    return this != AGENT;
  }

  /** The name of the role. */
  public String role() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The ranks among roles. */
  public static List<Rank> of(Set<String> roles) {
    return Arrays.stream(values()).filter(rank -> roles.contains(rank.role())).toList();
  }
}
