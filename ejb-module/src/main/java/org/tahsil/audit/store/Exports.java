package org.tahsil.audit.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.shared.id.TenantId;

/** Writes the chain of a tenant out of the database. */
@Dependent
public class Exports {
  private final Jdbi jdbi;

  @Inject
  public Exports(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** JSON lines in UTF-8; the stream stays open. */
  public void write(TenantId tenant, OutputStream out) {
    Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    jdbi.useHandle(
        handle -> new ExportLines(lines).write(new DatabaseEvidence(handle, tenant.value())));
    try {
      lines.flush();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
