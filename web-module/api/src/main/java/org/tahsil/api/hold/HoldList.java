package org.tahsil.api.hold;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All versions of an account's holds, newest first. */
@Schema(name = "Holds")
record HoldList(
    String accountRef,
    @Schema(examples = "OMR") String currency,
    @Schema(description = "The date on which a hold lasts or does not.") LocalDate businessDate,
    List<HoldView> holds) {}
