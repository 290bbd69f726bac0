package org.tahsil.audit.app;

import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.audit.Words;
import org.tahsil.audit.store.MasterKey;
import org.tahsil.audit.store.PersonKeyStore;
import org.tahsil.audit.store.PersonalWords;
import org.tahsil.audit.store.TimelineStore;

/** A timeline whose words are sealed, without a container. */
public final class WordsServices {
  private final PersonKeyStore keys;
  private final TimelineStore timeline;

  public WordsServices(Jdbi jdbi) {
    keys = new PersonKeyStore(jdbi, new MasterKey(Optional.empty()));
    timeline = new TimelineStore(jdbi, new PersonalWords(keys));
  }

  public TimelineStore timeline() {
    return timeline;
  }

  @SuppressWarnings("UnnecessaryAssignment") // there is no container here
  public Words words() {
    WordsService service = new WordsService();
    service.keys = keys;
    service.timeline = timeline;
    return service;
  }
}
