package org.tahsil.intake.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahsil.intake.domain.Mapping;

/**
 * Groups rows for a transaction each: at most so many, and never two about the same subject, so
 * that the second sees what became of the first.
 */
final class Chunks<R> {
  private final RowReader<R> rows;
  private final Kind<R> kind;
  private final Mapping mapping;
  private final int most;
  private @Nullable ReadRow<R> ahead;

  Chunks(RowReader<R> rows, Kind<R> kind, Mapping mapping, int most) {
    this.rows = rows;
    this.kind = kind;
    this.mapping = mapping;
    this.most = most;
  }

  /** The next chunk; without rows at the end. */
  Chunk<R> next() throws IOException {
    List<ReadRow<R>> chunk = new ArrayList<>();
    Set<Object> subjects = new HashSet<>();
    ReadRow<R> read = ahead != null ? ahead : rows.next();
    ahead = null;
    while (read != null) {
      if (chunk.size() == most || repeats(read, subjects)) {
        ahead = read;
        break;
      }
      chunk.add(read);
      read = rows.next();
    }
    return new Chunk<>(kind, mapping, chunk);
  }

  private boolean repeats(ReadRow<R> read, Set<Object> subjects) {
    R row = read.row();
    return row != null && !subjects.add(kind.subject(row));
  }
}
