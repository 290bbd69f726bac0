package org.tahsil.api.casework;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Read;
import org.tahsil.casework.WorkQuery;
import org.tahsil.casework.WorkQuery.Scope;
import org.tahsil.delinquency.Bucket;

/** Among whom the next customer is to be chosen. */
@Schema(name = "NextWish")
record NextRequest(
    @Schema(
            enumeration = {"ALL", "MINE", "TEAM", "UNASSIGNED", "AVAILABLE"},
            description = "None: AVAILABLE, the caller's own and those that nobody has.")
        @Nullable String scope,
    @Schema(examples = "31-60") @Nullable String bucket,
    @Schema(examples = "ar") @Nullable String language,
    @Schema(description = "Only cases that need it.", examples = "LEGAL") @Nullable String skill,
    @Schema(examples = "20.000") @Nullable String leastAmount) {

  WorkQuery query(Portfolio portfolio) {
    String whose = scope;
    String range = bucket;
    String least = leastAmount;
    return new WorkQuery(
        whose == null ? Scope.AVAILABLE : Read.choice("scope", whose, Scope.class),
        range == null
            ? null
            : Read.as(
                "bucket",
                range,
                Bucket::labelled,
                "BUCKET_INVALID",
                "Use one of CURRENT, 0-30, 31-60, 61-90, 90+."),
        language,
        skill,
        least == null ? null : Read.positiveAmount("least_amount", least, portfolio.currency()),
        false,
        null,
        1);
  }
}
