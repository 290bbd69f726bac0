package org.tahsil.api.promise;

import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Words;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.NewArrangement;

/** A promise to be made: one amount and date, or several. */
@Schema(name = "NewPromise")
record PromiseRequest(
    @Schema(description = "1 to 12, by date.") @Nullable List<InstalmentPart> instalments,
    @Size(max = 500, message = "has at most 500 characters")
        @Schema(examples = "Will transfer after salary day")
        @Nullable String note) {

  NewArrangement wish(Currency currency) {
    return new NewArrangement(
        ArrangementKind.PROMISE, InstalmentPart.read(instalments, currency), Words.kept(note));
  }
}
