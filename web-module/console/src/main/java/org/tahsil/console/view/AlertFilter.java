package org.tahsil.console.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.page.Paths;
import org.tahsil.delinquency.AlertKind;
import org.tahsil.delinquency.AlertPriority;
import org.tahsil.delinquency.AlertQuery;
import org.tahsil.delinquency.AlertState;

/**
 * The state of the inbox, which is also its address.
 *
 * @param state null: all
 * @param mine only those that the reader has
 * @param after the alert that ended the page before
 */
public record AlertFilter(
    @Nullable AlertState state,
    @Nullable AlertKind kind,
    @Nullable AlertPriority priority,
    boolean mine,
    @Nullable Long after) {
  public static final String ALL = "ALL";
  public static final int SIZE = 25;

  /** The state that a query string asks for; what cannot be read falls back to the default. */
  public static AlertFilter of(Map<String, String> query) {
    String state = query.getOrDefault("state", "");
    String after = query.getOrDefault("after", "");
    return new AlertFilter(
        ALL.equals(state) ? null : known(AlertState.values(), state).orElse(AlertState.OPEN),
        known(AlertKind.values(), query.getOrDefault("kind", "")).orElse(null),
        known(AlertPriority.values(), query.getOrDefault("priority", "")).orElse(null),
        !query.getOrDefault("mine", "").isEmpty(),
        after.matches("[0-9]{1,18}") ? Long.valueOf(after) : null);
  }

  /** The question to the feature: a page and one more, which tells whether there is another. */
  public AlertQuery query(String reader) {
    return new AlertQuery(
        state, kind, priority, mine ? reader : null, AlertQuery.Order.PRIORITY, after, SIZE + 1);
  }

  /** The address of this state under the inbox's path. */
  public String href(String path) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("state", state == null ? ALL : state == AlertState.OPEN ? "" : state.name());
    query.put("kind", kind == null ? "" : kind.name());
    query.put("priority", priority == null ? "" : priority.name());
    query.put("mine", mine ? "1" : "");
    query.put("after", after == null ? "" : after.toString());
    return Paths.query(path, query);
  }

  public AlertFilter after(long alert) {
    return new AlertFilter(state, kind, priority, mine, alert);
  }

  /** Whether anything but the usual is asked for. */
  public boolean narrowed() {
    return state != AlertState.OPEN || kind != null || priority != null || mine;
  }

  private static <E extends Enum<E>> Optional<E> known(E[] all, String name) {
    for (E one : all) {
      if (one.name().equals(name)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
