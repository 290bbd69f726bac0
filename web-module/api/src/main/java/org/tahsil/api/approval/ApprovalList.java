package org.tahsil.api.approval;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of questions to a second person, newest first. */
@Schema(name = "Approvals")
record ApprovalList(List<ApprovalView> approvals, @Nullable String nextCursor) {}
