package org.tahsil.api.escalation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of escalations, the newest first. */
@Schema(name = "EscalationList")
record EscalationList(
    @Schema(examples = "OMR") String currency,
    List<EscalationView> escalations,
    @Nullable String nextCursor) {}
