package org.tahsil.arrangement;

import java.util.UUID;
import org.tahsil.account.Portfolio;

/** A promise or plan was made; fired inside the transaction. */
public record PromiseMade(Portfolio portfolio, UUID id, ArrangementKind kind) {}
