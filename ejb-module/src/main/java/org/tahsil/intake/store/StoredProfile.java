package org.tahsil.intake.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.TenantId;

/** A tenant's profile as it was put. */
@Entity
@Table(name = "intake_profile")
public class StoredProfile {
  @EmbeddedId private Key key = new Key();

  @Column(nullable = false)
  private String document = "";

  @Column(name = "changed_at", nullable = false)
  private OffsetDateTime changedAt = OffsetDateTime.MIN;

  @Version private long version;

  protected StoredProfile() {}

  StoredProfile(TenantId tenant, String name) {
    this.key = new Key(tenant.value(), name);
  }

  String name() {
    return key.name;
  }

  String document() {
    return document;
  }

  void become(String newDocument, OffsetDateTime at) {
    this.document = newDocument;
    this.changedAt = at;
  }

  OffsetDateTime changedAt() {
    return changedAt;
  }

  long version() {
    return version;
  }

  /** Tenant and name. */
  @Embeddable
  public static class Key implements Serializable {
    @Column(name = "tenant_id")
    private String tenant = "";

    @Column(name = "name")
    private String name = "";

    protected Key() {}

    Key(String tenant, String name) {
      this.tenant = tenant;
      this.name = name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && tenant.equals(key.tenant) && name.equals(key.name);
    }

    @Override
    public int hashCode() {
      return Objects.hash(tenant, name);
    }
  }
}
