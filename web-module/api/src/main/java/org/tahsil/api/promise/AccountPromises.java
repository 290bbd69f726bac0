package org.tahsil.api.promise;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All promises and plans of an account, newest first. */
@Schema(name = "AccountPromises")
record AccountPromises(
    String accountRef,
    @Schema(examples = "OMR") String currency,
    LocalDate asOf,
    @Nullable LocalDate knownOn,
    @Schema(description = "Whether one is open, which holds reminders and debits.")
        boolean holdsReminders,
    List<PromiseView> promises) {}
