package org.tahsil.api.casework;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the worklist, whom to work first at its head. */
@Schema(name = "Worklist")
record WorklistView(
    @Schema(examples = "OMR") String currency,
    List<WorkItemView> items,
    @Nullable String nextCursor) {}
