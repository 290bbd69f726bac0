package org.tahsil.api.template;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of versions, the newest first, and what ships with the product. */
@Schema(name = "Templates")
record TemplateList(
    List<TemplateView> templates,
    @Schema(description = "Reminders of the product, used where nothing is approved.")
        List<TemplateView> own,
    @Nullable String nextCursor) {}
