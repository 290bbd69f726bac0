package org.tahsil.account.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tahsil.account.NewPortfolio;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.id.TenantId;

/** Portfolios, read and changed one at a time. */
@ApplicationScoped
public class PortfolioStore {

  @PersistenceContext(unitName = "tahsil")
  private EntityManager entities;

  public Portfolio add(TenantId tenant, NewPortfolio wish) {
    PortfolioEntity entity = new PortfolioEntity(tenant, wish);
    entities.persist(entity);
    entities.flush();
    return entity.facts();
  }

  public List<Portfolio> of(TenantId tenant) {
    return entities
        .createQuery(
            "select p from PortfolioEntity p where p.tenant = :tenant order by p.code",
            PortfolioEntity.class)
        .setParameter("tenant", tenant.value())
        .getResultStream()
        .map(PortfolioEntity::facts)
        .toList();
  }

  public Optional<Portfolio> find(TenantId tenant, PortfolioCode code) {
    return entities
        .createQuery(
            "select p from PortfolioEntity p where p.tenant = :tenant and p.code = :code",
            PortfolioEntity.class)
        .setParameter("tenant", tenant.value())
        .setParameter("code", code.value())
        .getResultStream()
        .findFirst()
        .map(PortfolioEntity::facts);
  }

  public Optional<Portfolio> find(PortfolioId id) {
    return Optional.ofNullable(entities.find(PortfolioEntity.class, id.value()))
        .map(PortfolioEntity::facts);
  }

  public List<Portfolio> all() {
    return entities
        .createQuery("select p from PortfolioEntity p order by p.id", PortfolioEntity.class)
        .getResultStream()
        .map(PortfolioEntity::facts)
        .toList();
  }

  /** Locks the portfolio and gives it as it stands. */
  public Portfolio lock(PortfolioId id) {
    return locked(id).facts();
  }

  /** Moves the clock of a portfolio. */
  public Portfolio moveClock(PortfolioId id, Instant to) {
    PortfolioEntity entity = locked(id);
    entity.moveClock(to);
    entities.flush();
    return entity.facts();
  }

  private PortfolioEntity locked(PortfolioId id) {
    PortfolioEntity entity =
        entities.find(PortfolioEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (entity == null) {
      throw new IllegalArgumentException("no portfolio " + id);
    }
    return entity;
  }
}
