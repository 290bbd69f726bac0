package org.tahsil.api.concern;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of concerns, those that must be decided first before the others. */
@Schema(name = "Concerns")
record ConcernList(
    @Schema(examples = "OMR") String currency,
    List<ConcernView> concerns,
    @Nullable String nextCursor) {}
