package org.tahsil.access.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.tahsil.access.store.KnownUser;
import org.tahsil.access.store.UserRows;

/** Remembers for a few seconds who was looked up, for each request asks. */
@ApplicationScoped
public class RecentUsers {

  private static final Duration MEMORY = Duration.ofSeconds(5);

  @Inject private UserRows rows;
  private final ShortMemory<String, KnownUser> memory = new ShortMemory<>(1_000, MEMORY);

  Optional<KnownUser> find(String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<KnownUser> known = memory.get(name);
    if (known.isPresent()) {
      return known;
    }
    Optional<KnownUser> read = rows.find(name);
    read.ifPresent(user -> memory.put(name, user));
    return read;
  }
}
