package org.tahsil.api;

/** The names of the roles, for annotations. */
public final class Role {
  public static final String VIEWER = "viewer";
  public static final String AGENT = "agent";
  public static final String MANAGER = "manager";
  public static final String OPERATOR = "operator";
  public static final String INTEGRATOR = "integrator";
  public static final String ADMIN = "admin";

  private Role() {}
}
