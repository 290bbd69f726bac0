package org.tahsil.webhook;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tahsil.account.Portfolio;

/**
 * Where features tell what happened. It is written in the caller's transaction: it goes out if that
 * commits and never if it does not. Nothing is written if no enabled endpoint of the tenant wants
 * the type for the portfolio.
 */
public interface WebhookEvents {

  /**
   * Publishes a few events.
   *
   * @return how many deliveries that makes; what was told before under the same key makes none
   */
  int publish(Portfolio portfolio, EventType type, List<News> news);

  /** Publishes whatever a query finds, in one statement. */
  int publish(Portfolio portfolio, EventType type, Selection news);

  /**
   * Notes that a source has news of a subject, be it hundreds of thousands: they are published soon
   * after this transaction commits, piece by piece, each piece in one statement.
   */
  void publishLater(Portfolio portfolio, NewsSource source, UUID subject);

  /**
   * One event.
   *
   * @param key names it within tenant and type; the same key is told once
   * @param data references and figures, amounts as strings with their currency; nothing personal
   */
  record News(String key, JsonObject data) {}

  /**
   * Events that the publishing feature selects from its own tables.
   *
   * @param sql a select of {@code key text} and {@code data json}, like those of {@link News}
   * @param values of the parameters that it names; not tenant, portfolio, type, occurred, stamp,
   *     now
   */
  record Selection(String sql, Map<String, Object> values) {
    public Selection {
      values = Map.copyOf(values);
    }
  }
}
