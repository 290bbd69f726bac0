package org.tahsil.intake.domain;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into the records of RFC 4180 (a quoted field may hold line breaks) without reading
 * their fields, so that one broken record does not spoil those after it: a quote that nobody closes
 * costs its own line only. Empty lines are no records.
 */
public final class RecordSplitter {
  /** A longer record is cut off and set aside. */
  public static final int LONGEST_RECORD = 100_000;

  private static final int MOST_LINES = 1_000;

  private final PhysicalLines lines;
  private final char delimiter;
  private final Deque<Line> pushedBack = new ArrayDeque<>();

  public RecordSplitter(Reader reader, char delimiter) {
    this.lines = new PhysicalLines(reader, LONGEST_RECORD);
    this.delimiter = delimiter;
  }

  /** The next record, or null at the end. */
  public @Nullable RawRecord next() throws IOException {
    Line first = nextLine();
    while (first != null && first.text().isBlank()) {
      first = nextLine();
    }
    return first == null ? null : recordFrom(first);
  }

  private RawRecord recordFrom(Line first) throws IOException {
    if (first.cut() || !endsInQuotes(first.text(), false)) {
      return new RawRecord(first.number(), first.text(), first.cut());
    }
    List<Line> more = new ArrayList<>();
    StringBuilder text = new StringBuilder(first.text());
    while (more.size() < MOST_LINES && text.length() < LONGEST_RECORD) {
      Line line = nextLine();
      if (line == null) {
        break;
      }
      more.add(line);
      text.append('\n').append(line.text());
      if (!endsInQuotes(line.text(), true)) {
        return new RawRecord(first.number(), text.toString(), text.length() > LONGEST_RECORD);
      }
    }
    for (int i = more.size() - 1; i >= 0; i--) {
      pushedBack.addFirst(more.get(i));
    }
    return new RawRecord(first.number(), first.text(), false);
  }

  private @Nullable Line nextLine() throws IOException {
    return pushedBack.isEmpty() ? lines.next() : pushedBack.removeFirst();
  }

  /** Whether a quoted field is still open at the end of the line. */
  private boolean endsInQuotes(String line, boolean openAtStart) {
    boolean open = openAtStart;
    boolean fieldStart = !openAtStart;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (open && c == '"') {
        boolean doubled = i + 1 < line.length() && line.charAt(i + 1) == '"';
        open = doubled;
        i += doubled ? 1 : 0;
      } else if (!open) {
        open = fieldStart && c == '"';
        fieldStart = c == delimiter;
      }
    }
    return open;
  }

  /** A physical line. */
  record Line(long number, String text, boolean cut) {}
}
