package org.tahsil.channel.app;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.tahsil.channel.Medium;
import org.tahsil.channel.domain.Sender;

/** The sender of each medium. */
@ApplicationScoped
public class Senders {
  private final Map<Medium, Sender> byMedium = new EnumMap<>(Medium.class);

  @Inject @Any private Instance<Sender> found;

  @PostConstruct
  void find() {
    found.forEach(sender -> byMedium.put(sender.medium(), sender));
  }

  /**
   * The sender of a medium.
   *
   * @throws IllegalStateException if it has none
   */
  public Sender of(Medium medium) {
    Sender sender = byMedium.get(medium);
    if (sender == null) {
      throw new IllegalStateException("no sender of " + medium);
    }
    return sender;
  }
}
