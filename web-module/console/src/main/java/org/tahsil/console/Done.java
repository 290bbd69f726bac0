package org.tahsil.console;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the latest forms of a session came to; never changed.
 *
 * @param latest at most {@link #MOST}, the newest last
 */
record Done(List<Entry> latest) implements Serializable {

  /** So many are kept: who sends a form again does so soon. */
  static final int MOST = 50;

  static final Done NOTHING = new Done(List.of());

  Done {
    latest = List.copyOf(latest);
  }

  /**
   * Where a form led.
   *
   * @param way the address
   * @param notice kind and text of the word about it; empty: there was none
   */
  record Sequel(String way, List<String> notice) implements Serializable {
    Sequel {
      notice = List.copyOf(notice);
    }
  }

  /** A form that was acted on. */
  record Entry(String key, Sequel sequel) implements Serializable {}

  /** What a form came to; null if it was not acted on. */
  @Nullable Sequel of(String key) {
    return latest.stream()
        .filter(entry -> entry.key().equals(key))
        .map(Entry::sequel)
        .findFirst()
        .orElse(null);
  }

  /** The same with one more, without the oldest if there are too many. */
  Done and(String key, Sequel sequel) {
    List<Entry> all = new ArrayList<>(latest);
    all.add(new Entry(key, sequel));
    return new Done(all.subList(Math.max(0, all.size() - MOST), all.size()));
  }
}
