package org.tahsil.console.live;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.TenantId;

/** News on their way to one page: written in order by one thread at a time, so nobody waits. */
final class Stream {
  private static final int MOST_WAITING = 100;

  private final Owner owner;
  private final Line line;
  private final Executor writers;
  private final Runnable onEnd;
  private final Deque<String> waiting = new ArrayDeque<>();
  private boolean writing;
  private boolean ended;

  /** Whose page it is. */
  record Owner(String session, String user, TenantId tenant) {}

  /**
   * @param onEnd is run once, when the page is gone
   */
  Stream(Owner owner, Line line, Executor writers, Runnable onEnd) {
    this.owner = owner;
    this.line = line;
    this.writers = writers;
    this.onEnd = onEnd;
  }

  Owner owner() {
    return owner;
  }

  /** Has text written soon; a page that takes nothing any more is hung up on. */
  void send(String text) {
    boolean begin;
    boolean stuck;
    synchronized (waiting) {
      stuck = waiting.size() >= MOST_WAITING;
      begin = !writing && !ended && !stuck;
      if (!stuck && !ended) {
        waiting.add(text);
        writing = true;
      }
    }
    if (stuck) {
      end();
    } else if (begin) {
      writers.execute(this::write);
    }
  }

  private void write() {
    for (String text = next(); text != null; text = next()) {
      try {
        line.write(text);
      } catch (IOException gone) {
        end();
      }
    }
  }

  private @Nullable String next() {
    synchronized (waiting) {
      String text = waiting.poll();
      writing = text != null;
      return text;
    }
  }

  /** Hangs up; once more does nothing. */
  void end() {
    synchronized (waiting) {
      if (ended) {
        return;
      }
      ended = true;
      waiting.clear();
    }
    onEnd.run();
    line.end();
  }
}
