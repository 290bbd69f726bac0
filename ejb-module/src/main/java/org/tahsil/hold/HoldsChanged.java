package org.tahsil.hold;

import java.util.Set;
import org.tahsil.account.Portfolio;

/** Holds of these accounts (surrogate keys) changed; observed inside the transaction. */
public record HoldsChanged(Portfolio portfolio, Set<Long> accounts) {}
