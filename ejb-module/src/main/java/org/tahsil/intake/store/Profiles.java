package org.tahsil.intake.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.tahsil.intake.Intake;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.time.RealTime;

/** The profiles of tenants. */
@ApplicationScoped
public class Profiles {
  @PersistenceContext(unitName = "tahsil")
  private EntityManager entities;

  public Optional<String> document(TenantId tenant, String name) {
    return find(tenant, name).map(StoredProfile::document);
  }

  /** Stores the document under the name, unless it stands there already. */
  public void put(TenantId tenant, String name, String document) {
    StoredProfile profile = find(tenant, name).orElseGet(() -> added(tenant, name));
    if (!profile.document().equals(document)) {
      profile.become(document, RealTime.now().atOffset(ZoneOffset.UTC));
    }
  }

  public List<Intake.Profile> all(TenantId tenant) {
    return entities
        .createQuery(
            "select p from StoredProfile p where p.key.tenant = :tenant order by p.key.name",
            StoredProfile.class)
        .setParameter("tenant", tenant.value())
        .getResultStream()
        .map(profile -> new Intake.Profile(profile.name(), profile.document()))
        .toList();
  }

  private Optional<StoredProfile> find(TenantId tenant, String name) {
    return Optional.ofNullable(
        entities.find(StoredProfile.class, new StoredProfile.Key(tenant.value(), name)));
  }

  private StoredProfile added(TenantId tenant, String name) {
    StoredProfile profile = new StoredProfile(tenant, name);
    entities.persist(profile);
    return profile;
  }
}
