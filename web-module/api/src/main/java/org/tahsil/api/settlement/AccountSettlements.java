package org.tahsil.api.settlement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All offers of an account, newest first. */
@Schema(name = "AccountSettlements")
record AccountSettlements(
    String accountRef,
    @Schema(examples = "OMR") String currency,
    List<SettlementView> settlements) {}
