package org.tahsil.api.contact;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of decisions, the newest first. */
@Schema(name = "ContactDecisions")
record ContactDecisionList(List<ContactDecisionView> decisions, @Nullable String nextCursor) {}
