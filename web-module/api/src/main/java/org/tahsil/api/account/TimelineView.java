package org.tahsil.api.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.audit.TimelineSentences;

/** A page of an account's story, newest first. */
@Schema(name = "Timeline")
record TimelineView(String accountRef, List<Entry> entries, @Nullable String nextCursor) {

  /** Something that happened. */
  @Schema(name = "TimelineEntry")
  record Entry(
      Instant at,
      @Schema(examples = "PAYMENT_POSTED") String kind,
      String actor,
      Map<String, String> facts,
      @Schema(description = "In the language of Accept-Language.") String sentence) {

    static Entry of(TimelineEntry entry, TimelineSentences sentences) {
      return new Entry(entry.at(), entry.kind(), entry.actor(), entry.facts(), sentences.of(entry));
    }
  }
}
