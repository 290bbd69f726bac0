package org.tahsil.intake.app;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds of file that the product knows. */
@Dependent
public class Kinds {
  private final Map<String, Kind<?>> byName = new TreeMap<>();

  @Inject
  public Kinds(@Any Instance<Kind<?>> kinds) {
    this(kinds.stream());
  }

  Kinds(Stream<? extends Kind<?>> kinds) {
    kinds.forEach(kind -> byName.put(kind.name(), kind));
  }

  Optional<Kind<?>> find(@Nullable String name) {
    return name == null ? Optional.empty() : Optional.ofNullable(byName.get(name));
  }

  Collection<String> names() {
    return byName.keySet();
  }
}
