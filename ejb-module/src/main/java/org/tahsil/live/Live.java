package org.tahsil.live;

import java.util.function.Consumer;
import org.tahsil.shared.id.PortfolioId;

/** What changes in portfolios, as soon as it is committed, on whichever server. */
public interface Live {

  /** Hands news of a portfolio on until the watch is closed; the reader must not wait. */
  Watch watch(PortfolioId portfolio, Consumer<LiveNews> reader);

  /** Somebody who watches. */
  interface Watch extends AutoCloseable {
    @Override
    void close();
  }
}
