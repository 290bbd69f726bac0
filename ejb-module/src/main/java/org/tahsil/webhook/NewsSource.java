package org.tahsil.webhook;

import java.util.UUID;
import org.tahsil.account.Portfolio;

/**
 * Tells a great deal of news piece by piece, after the transaction that made it so. Features above
 * are CDI beans of this type.
 */
public interface NewsSource {

  /** By what it is found again; never changed once in use. */
  String name();

  EventType type();

  /**
   * The next piece, which is the same whenever it is asked for.
   *
   * @param subject what the news are of, for example a night
   * @param after only news whose {@code position bigint}, a third column, is greater
   * @param limit the first so many of them by position
   */
  WebhookEvents.Selection piece(Portfolio portfolio, UUID subject, long after, int limit);
}
