package org.tahsil.api.casework;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of contacts with a customer, newest first. */
@Schema(name = "Outcomes")
record OutcomeList(@Schema(examples = "OMR") String currency, List<OutcomeView> outcomes) {}
