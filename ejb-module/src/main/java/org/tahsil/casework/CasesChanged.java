package org.tahsil.casework;

import java.util.Set;
import org.tahsil.account.Portfolio;

/** Something happened to these cases; fired inside the transaction. */
public record CasesChanged(Portfolio portfolio, Set<Long> cases) {}
