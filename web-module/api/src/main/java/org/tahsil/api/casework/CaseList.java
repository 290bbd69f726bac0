package org.tahsil.api.casework;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of cases, newest first. */
@Schema(name = "Cases")
record CaseList(
    @Schema(examples = "OMR") String currency, List<CaseView> cases, @Nullable String nextCursor) {}
