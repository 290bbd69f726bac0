package org.tahsil.api.casework;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many cases changed hands. */
@Schema(name = "Reassigned")
record ReassignedView(int moved) {}
