package org.tahsil.live;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.PortfolioId;

/**
 * Something of a portfolio is no longer what a page may show.
 *
 * @param portfolio null: of any, for news were missed
 * @param accounts references of those concerned; empty: any may be
 */
public record LiveNews(@Nullable PortfolioId portfolio, Kind kind, List<String> accounts) {

  /** What changed. */
  public enum Kind {
    /** Where accounts stand. */
    AGEING,
    /** Alerts were raised, or somebody did something with one. */
    ALERTS,
    /** A night ended: everything may differ. */
    NIGHT
  }

  /** News were missed: anything may have changed. */
  public static final LiveNews MISSED = new LiveNews(null, Kind.NIGHT, List.of());

  public LiveNews {
    accounts = List.copyOf(accounts);
  }

  /** Whether it concerns a portfolio. */
  public boolean concerns(PortfolioId other) {
    return portfolio == null || portfolio.equals(other);
  }
}
