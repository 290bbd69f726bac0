package org.tahsil.audit.app;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tahsil.audit.domain.Head;
import org.tahsil.audit.store.BlockStore;
import org.tahsil.audit.store.HeadsFolder;
import org.tahsil.audit.store.SigningKey;
import org.tahsil.shared.time.RealTime;

/**
 * Writes the ends of all chains where the database's owner cannot reach them, signed. Each server
 * writes its own copy, or servers share a folder.
 */
@Stateless
public class HeadExport {
  @Inject BlockStore blocks;

  @Inject
  @ConfigProperty(name = "tahsil.audit.dir")
  Optional<String> folder;

  @Inject
  @ConfigProperty(name = "tahsil.audit.key")
  Optional<String> key;

  /** Exports the heads once a day of UTC; nothing where no folder or key is set. */
  public void daily() {
    Instant now = RealTime.now();
    if (folder.isPresent() && key.isPresent() && !folder().has(day(now))) {
      export(now);
    }
  }

  private void export(Instant now) {
    List<Head> heads = blocks.heads(now);
    try {
      SigningKey signing = SigningKey.of(Path.of(key.orElseThrow()));
      if (!heads.isEmpty()) {
        folder().append(day(now), heads, signing);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException("heads cannot be exported to " + folder.get(), unwritable);
    }
  }

  private HeadsFolder folder() {
    return new HeadsFolder(Path.of(folder.orElseThrow()));
  }

  private static LocalDate day(Instant now) {
    return now.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
