package org.tahsil.api.ageing;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.tahsil.delinquency.Ageing;
import org.tahsil.shared.id.PortfolioCode;

/** Which ageing. */
@NullUnmarked
public class AgeingQuery {
  @PathParam("portfolio")
  PortfolioCode portfolio;

  @QueryParam("as_of")
  @Parameter(description = "End of this date; default: the business date.", example = "2025-01-01")
  @Nullable LocalDate asOf;

  @QueryParam("known_on")
  @Parameter(
      description =
          "By what was known at the end of this business date; default: what is known now.",
      example = "2025-01-01")
  @Nullable LocalDate knownOn;

  @QueryParam("basis")
  @DefaultValue("account")
  @Parameter(
      description = "account: the whole outstanding in its worst bucket; item: each in its own.",
      schema =
          @Schema(
              enumeration = {"account", "item"},
              defaultValue = "account"))
  Ageing.Basis basis;
}
