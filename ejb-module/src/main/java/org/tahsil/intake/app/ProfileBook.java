package org.tahsil.intake.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.tahsil.intake.Intake;
import org.tahsil.intake.domain.Mapping;
import org.tahsil.intake.store.Profiles;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** The sources that a tenant can name: the kinds, and its own profiles. */
@Dependent
public class ProfileBook {
  private final Kinds kinds;
  private final Profiles profiles;

  @Inject
  public ProfileBook(Kinds kinds, Profiles profiles) {
    this.kinds = kinds;
    this.profiles = profiles;
  }

  /** How a source's columns map; refused with UNKNOWN_SOURCE. */
  Mapping mapping(TenantId tenant, String source) {
    return kinds
        .find(source)
        .map(kind -> Mapping.plain(kind.name(), kind.layout()))
        .or(() -> profiles.document(tenant, source).map(this::read))
        .orElseThrow(() -> new RefusedException(unknown(source)));
  }

  /** Stores a profile that can be used, in a transaction. */
  @Transactional
  public void put(TenantId tenant, String name, String json) {
    if (!name.matches("[a-z0-9][a-z0-9._-]{0,62}")) {
      throw new RefusedException(
          Refusal.malformed(
              "BAD_PROFILE_NAME",
              "name",
              name,
              "Use 1 to 63 lower-case letters, digits, dots, hyphens and underscores."));
    }
    if (kinds.find(name).isPresent()) {
      throw new RefusedException(
          Refusal.malformed(
              "PROFILE_NAME_IS_A_KIND", "name", name, "Choose a name that is not a kind's."));
    }
    read(json);
    profiles.put(tenant, name, json);
  }

  List<Intake.Profile> all(TenantId tenant) {
    return profiles.all(tenant);
  }

  private Mapping read(String json) {
    return new ProfileReader(kinds).read(json);
  }

  private Refusal unknown(String source) {
    return new Refusal(
        Refusal.Kind.UNKNOWN,
        "UNKNOWN_SOURCE",
        "source",
        source,
        "Use one of " + String.join(", ", kinds.names()) + ", or a profile that was put.",
        Map.of());
  }
}
