package org.tahsil.api.promise;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Words;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.NewArrangement;

/** What takes the place of a promise or plan; of the same kind. */
@Schema(name = "PromiseRescheduling")
record ReschedulingRequest(
    @NotBlank
        @Size(max = 300, message = "has at most 300 characters")
        @Schema(examples = "Salary comes later this month")
        String reason,
    @Schema(description = "By date.") @Nullable List<InstalmentPart> instalments,
    @Size(max = 500, message = "has at most 500 characters") @Nullable String note) {

  NewArrangement wish(ArrangementKind kind, Currency currency) {
    return new NewArrangement(kind, InstalmentPart.read(instalments, currency), Words.kept(note));
  }
}
