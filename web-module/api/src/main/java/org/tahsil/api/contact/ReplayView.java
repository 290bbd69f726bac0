package org.tahsil.api.contact;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.contact.Replay;

/** A decision made anew and compared. */
@Schema(name = "ContactReplay")
record ReplayView(
    @Schema(description = "Whether it is the same in every part.") boolean same,
    @Schema(
            description =
                "What is not as it was: packs, code_version, seal (request, facts, packs or code"
                    + " were edited), reference, channel, at, customer, account, verdict,"
                    + " next_lawful, findings.")
        List<String> differences,
    String storedVerdict,
    String recomputedVerdict,
    @Nullable Instant recomputedNextLawfulAt,
    @Schema(description = "Of every rule, as recomputed.") List<FindingView> findings) {

  static ReplayView of(Replay replay) {
    return new ReplayView(
        replay.same(),
        replay.differences(),
        replay.stored().answer().verdict().verdict().name(),
        replay.recomputed().verdict().name(),
        replay.recomputed().nextLawful(),
        replay.recomputed().findings().stream().map(FindingView::of).toList());
  }
}
