package org.tahsil.architecture.broken.roles.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Forgets to say who may. */
@Path("payments")
public class Payments {
  @GET
  public String all() {
    return "";
  }
}
