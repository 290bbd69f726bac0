package org.tahsil.delinquency;

import org.tahsil.account.Portfolio;

/** Somebody did something with an alert of the portfolio; fired inside the transaction. */
public record AlertsHandled(Portfolio portfolio, long alertId, AlertAct.Action action) {}
