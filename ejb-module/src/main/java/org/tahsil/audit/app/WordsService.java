package org.tahsil.audit.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.audit.Words;
import org.tahsil.audit.store.PersonKeyStore;
import org.tahsil.audit.store.TimelineStore;

/** Erases words by deleting the key that opens them. */
@Stateless
@Local(Words.class)
public class WordsService implements Words {
  @Inject PersonKeyStore keys;
  @Inject TimelineStore timeline;

  @Override
  public boolean hasAny(long customerId) {
    return keys.has(customerId);
  }

  @Override
  public boolean hasPlain(long customerId) {
    return timeline.hasPlainWords(customerId);
  }

  @Override
  public boolean erase(long customerId, Instant at, String by, String why) {
    if (!keys.erase(customerId, at, by, why)) {
      return false;
    }
    String key = "words:erased:" + keys.count(customerId);
    timeline.append(
        List.of(new TimelineEntry(customerId, null, at, "WORDS_ERASED", by, Map.of(), key)));
    return true;
  }
}
