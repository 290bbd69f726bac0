package org.tahsil.api.alert;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of alerts, newest first. */
@Schema(name = "Alerts")
record AlertList(
    @Schema(examples = "OMR") String currency,
    List<AlertView> alerts,
    @Nullable String nextCursor) {}
