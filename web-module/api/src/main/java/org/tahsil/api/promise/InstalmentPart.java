package org.tahsil.api.promise;

import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Read;
import org.tahsil.arrangement.Instalment;

/** An amount and its date. */
@Schema(name = "Instalment")
record InstalmentPart(
    @Schema(format = "date", examples = "2025-01-05") String dueOn,
    @Schema(examples = "26.438") String amount) {

  static InstalmentPart of(Instalment part) {
    return new InstalmentPart(part.dueOn().toString(), part.amount().plain());
  }

  static List<Instalment> read(@Nullable List<InstalmentPart> parts, Currency currency) {
    if (parts == null || parts.isEmpty()) {
      throw missing();
    }
    return parts.stream().map(part -> part.instalment(currency)).toList();
  }

  private Instalment instalment(Currency currency) {
    if (dueOn == null || amount == null) {
      throw missing();
    }
    return new Instalment(
        Read.date("due_on", dueOn), Read.positiveAmount("amount", amount, currency));
  }

  private static RequestRefused missing() {
    return RequestRefused.malformed(
        "FIELD_MISSING", "instalments", null, "Give every instalment its due_on and amount.");
  }
}
