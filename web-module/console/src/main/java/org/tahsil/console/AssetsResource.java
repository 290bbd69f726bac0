package org.tahsil.console;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Serves the files of the pages; the current version may be kept for ever. */
@Path("assets/{version}/{name}")
@RequestScoped
@PermitAll
public class AssetsResource {
  @Inject private Assets assets;

  @GET
  public Response file(@PathParam("version") String version, @PathParam("name") String name) {
    Assets.Asset asset = assets.find(name).orElseThrow(NotFoundException::new);
    return Response.ok(asset.content(), asset.type())
        .header(
            "Cache-Control",
            assets.version().equals(version) ? "public, max-age=31536000, immutable" : "no-cache")
        .build();
  }
}
