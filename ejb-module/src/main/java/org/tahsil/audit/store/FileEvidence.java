package org.tahsil.audit.store;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tahsil.audit.domain.Block;
import org.tahsil.audit.domain.Epoch;
import org.tahsil.audit.domain.Evidence;
import org.tahsil.audit.domain.Leaf;
import org.tahsil.audit.domain.Span;
import org.tahsil.audit.domain.StoredEntry;

/** Reads what {@link ExportLines} wrote. */
public final class FileEvidence implements Evidence {
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private final BufferedReader lines;
  private final List<StoredEntry> entries = new ArrayList<>();
  private @Nullable Block open;
  private boolean ended;
  private long number;

  public FileEvidence(BufferedReader lines) {
    this.lines = lines;
  }

  /**
   * Reads the file to its end.
   *
   * @throws IllegalArgumentException naming the line that is no record of an export, or if the end
   *     is missing
   */
  @Override
  public void read(Reader reader) {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        take(line, reader);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    if (!ended) {
      throw new IllegalArgumentException(
          "the export breaks off after line " + number + ": fetch it again");
    }
  }

  private void take(String line, Reader reader) {
    try (JsonReader json = READERS.createReader(new StringReader(line))) {
      take(json.readObject(), reader);
    } catch (JsonException | ClassCastException | NullPointerException unreadable) {
      throw unreadable("is no record of an export", unreadable);
    } catch (java.time.DateTimeException unreadable) {
      throw unreadable("has a time that cannot be read", unreadable);
    }
  }

  private void take(JsonObject record, Reader reader) {
    String kind = record.getString("record");
    if (number == 1 && !record.getString("format", "").equals(ExportLines.FORMAT)) {
      throw unreadable("does not begin an export of the format " + ExportLines.FORMAT, null);
    }
    if (!kind.equals("entry")) {
      close(reader);
    }
    switch (kind) {
      case "export" -> {}
      case "epoch" -> reader.present(epoch(record));
      case "block" -> open = block(record);
      case "entry" -> entries.add(entry(record));
      case "waiting" -> reader.waiting(entry(record));
      case "end" -> ended = true;
      default -> throw unreadable("is a record of no known kind, " + kind, null);
    }
  }

  private void close(Reader reader) {
    if (open != null) {
      reader.block(open, entries);
    }
    open = null;
    entries.clear();
  }

  private IllegalArgumentException unreadable(String what, @Nullable Exception why) {
    return new IllegalArgumentException("line " + number + " " + what, why);
  }

  private static Epoch epoch(JsonObject record) {
    return new Epoch(number(record, "cluster"), number(record, "above"));
  }

  private static Block block(JsonObject record) {
    List<Leaf> leaves = new ArrayList<>();
    for (int place = 0; place < record.getJsonArray("entry_ids").size(); place++) {
      leaves.add(
          new Leaf(
              record.getJsonArray("entry_ids").getJsonNumber(place).longValueExact(),
              record.getJsonArray("hashes").getString(place)));
    }
    return new Block(
        new Block.Place(record.getString("tenant"), number(record, "block")),
        epoch(record),
        new Span(
            number(record, "span_from"), number(record, "span_to"), record.getBoolean("complete")),
        leaves,
        Instant.parse(record.getString("sealed_at")),
        new Block.Links(record.getString("hash_before"), record.getString("hash")));
  }

  private static StoredEntry entry(JsonObject record) {
    Long account = record.containsKey("account_id") ? (Long) number(record, "account_id") : null;
    StoredEntry.Content content =
        new StoredEntry.Content(
            new StoredEntry.About(number(record, "customer_id"), account),
            Instant.parse(record.getString("at")),
            record.getString("kind"),
            record.getString("actor"),
            Facts.typed(Objects.requireNonNull(record.get("facts"))),
            record.getString("dedupe_key"));
    return new StoredEntry(
        number(record, "entry_id"),
        record.containsKey("tenant") ? record.getString("tenant") : null,
        content,
        Instant.parse(record.getString("recorded_at")),
        number(record, "written_by"));
  }

  private static long number(JsonObject record, String name) {
    return record.getJsonNumber(name).longValueExact();
  }
}
