package org.tahsil.channel.app;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.tahsil.channel.OptOutLinks;

/** A product without a key for links. */
final class NoLinks implements OptOutLinks {

  @Override
  public Optional<URI> of(UUID message) {
    return Optional.empty();
  }

  @Override
  public Optional<Sent> read(String token) {
    return Optional.empty();
  }
}
