package org.tahsil.api.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the tenant's portfolios. */
record PortfolioList(List<PortfolioView> portfolios, @Nullable String nextCursor) {}
