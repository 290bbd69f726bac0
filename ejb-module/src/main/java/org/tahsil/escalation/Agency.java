package org.tahsil.escalation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who collects for a lender.
 *
 * @param code 1 to 20 capital letters, digits, hyphens and underscores; names it in files
 * @param sharePercent of what it collects, 0 to 100 with two decimals; null: not told
 * @param active whether cases may be given to it
 */
public record Agency(String code, String name, @Nullable BigDecimal sharePercent, boolean active) {}
