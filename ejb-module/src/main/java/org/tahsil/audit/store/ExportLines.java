package org.tahsil.audit.store;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.audit.domain.Block;
import org.tahsil.audit.domain.Epoch;
import org.tahsil.audit.domain.Evidence;
import org.tahsil.audit.domain.StoredEntry;

/**
 * Writes what was read as JSON, a record a line: {@code export}, {@code epoch}, then each {@code
 * block} followed by its {@code entry} records, the {@code waiting} ones, and {@code end}. Facts
 * that are encrypted stay so.
 */
public final class ExportLines implements Evidence.Reader {
  private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

  static final String FORMAT = "tahsil-audit-1";

  private final Writer out;
  private long blocks;

  public ExportLines(Writer out) {
    this.out = out;
  }

  /** Writes all of the evidence. */
  public void write(Evidence evidence) {
    line(record("export").add("format", FORMAT));
    evidence.read(this);
    line(record("end").add("blocks", blocks));
  }

  @Override
  public void present(Epoch epoch) {
    line(record("epoch").add("cluster", epoch.cluster()).add("above", epoch.above()));
  }

  @Override
  public void block(Block block, List<StoredEntry> entries) {
    blocks++;
    JsonArrayBuilder numbers = BUILDERS.createArrayBuilder();
    JsonArrayBuilder hashes = BUILDERS.createArrayBuilder();
    block.leaves().forEach(leaf -> numbers.add(leaf.entryId()));
    block.leaves().forEach(leaf -> hashes.add(leaf.hash()));
    line(
        record("block")
            .add("tenant", block.place().tenant())
            .add("block", block.place().number())
            .add("cluster", block.epoch().cluster())
            .add("above", block.epoch().above())
            .add("span_from", block.span().from())
            .add("span_to", block.span().to())
            .add("complete", block.span().complete())
            .add("sealed_at", block.sealedAt().toString())
            .add("hash_before", block.links().before())
            .add("hash", block.links().hash())
            .add("entry_ids", numbers)
            .add("hashes", hashes));
    entries.forEach(entry -> line(entry("entry", entry)));
  }

  @Override
  public void waiting(StoredEntry entry) {
    line(entry("waiting", entry));
  }

  private static JsonObjectBuilder entry(String name, StoredEntry entry) {
    JsonObjectBuilder line = record(name).add("entry_id", entry.entryId());
    maybe(line, "tenant", entry.tenant());
    line.add("customer_id", entry.content().about().customerId());
    Long account = entry.content().about().accountId();
    if (account != null) {
      line.add("account_id", account);
    }
    return line.add("at", entry.content().at().toString())
        .add("kind", entry.content().kind())
        .add("actor", entry.content().actor())
        .add("facts", Facts.untyped(entry.content().facts()))
        .add("dedupe_key", entry.content().dedupeKey())
        .add("recorded_at", entry.recordedAt().toString())
        .add("written_by", entry.writtenBy());
  }

  private static void maybe(JsonObjectBuilder line, String name, @Nullable String value) {
    if (value != null) {
      line.add(name, value);
    }
  }

  private static JsonObjectBuilder record(String name) {
    return BUILDERS.createObjectBuilder().add("record", name);
  }

  private void line(JsonObjectBuilder record) {
    JsonObject object = record.build();
    try {
      out.write(object.toString());
      out.write('\n');
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
