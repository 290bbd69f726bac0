package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.AccountLine;
import org.tahsil.delinquency.Ageing;
import org.tahsil.delinquency.Alert;
import org.tahsil.delinquency.Delinquency.Day;
import org.tahsil.delinquency.Delinquency.Listing;
import org.tahsil.manual.Overrides;
import org.tahsil.night.Night;
import org.tahsil.risk.Risk.BandCount;

/** What the features say of a portfolio. */
public record OverviewFacts(
    Portfolio portfolio,
    LocalDate businessDate,
    Ageing ageing,
    List<Day> days,
    List<Alert> alerts,
    Optional<Night> lastNight,
    List<BandCount> bands,
    Listing<AccountLine> worst,
    Overrides.Count manual) {}
