package org.tahsil.access.app;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Remembers a bounded number of things for a while; the longest unused go first. */
final class ShortMemory<K, V> {

  private final long nanos;
  private final LongSupplier ticker;
  private final Map<K, Kept<V>> things;

  private record Kept<V>(V value, long until) {}

  ShortMemory(int most, Duration duration) {
    this(most, duration, System::nanoTime);
  }

  ShortMemory(int most, Duration duration, LongSupplier ticker) {
    this.nanos = duration.toNanos();
    this.ticker = ticker;
    this.things =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
            return size() > most;
          }
        };
  }

  synchronized Optional<V> get(K key) {
    Kept<V> kept = things.get(key);
    if (kept == null) {
      return Optional.empty();
    }
    if (ticker.getAsLong() - kept.until() >= 0) {
      things.remove(key);
      return Optional.empty();
    }
    return Optional.of(kept.value());
  }

  synchronized void put(K key, V value) {
    things.put(key, new Kept<>(value, ticker.getAsLong() + nanos));
  }

  synchronized void remove(K key) {
    things.remove(key);
  }
}
