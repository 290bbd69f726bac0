package org.tahsil.account.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.NewPortfolio;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.id.TenantId;

/** A portfolio as a row. */
@Entity
@Table(name = "portfolio")
@NullUnmarked
public class PortfolioEntity {

  private static final LocalTime USUAL_CUT_OFF = LocalTime.of(23, 30);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "portfolio_id")
  private Long id;

  @Column(name = "tenant_id", updatable = false)
  private String tenant;

  @Column(updatable = false)
  private String code;

  private String name;
  private String currency;

  @Column(name = "time_zone")
  private String zone;

  @Column(name = "dpd_convention")
  @Enumerated(EnumType.STRING)
  private DpdConvention convention;

  @Column(name = "allocation_rule")
  @Enumerated(EnumType.STRING)
  private AllocationRule allocation;

  @Column(name = "cut_off")
  private LocalTime cutOff;

  @Column(name = "presentation_day")
  private Short presentationDay;

  @Column(name = "simulated_now")
  private OffsetDateTime simulatedNow;

  @Version private long version;

  protected PortfolioEntity() {}

  public PortfolioEntity(TenantId tenant, NewPortfolio wish) {
    this.tenant = tenant.value();
    code = wish.code().value();
    name = wish.name();
    currency = wish.currency().getCurrencyCode();
    zone = wish.zone().getId();
    convention = wish.convention();
    allocation = wish.allocation();
    cutOff = USUAL_CUT_OFF;
    presentationDay =
        wish.presentationDay() == null ? null : (short) wish.presentationDay().intValue();
    moveClock(wish.simulatedClock());
  }

  /** Where the simulated clock stands from now on. */
  public final void moveClock(@Nullable Instant to) {
    simulatedNow = to == null ? null : to.atOffset(ZoneOffset.UTC);
  }

  /** The portfolio as everybody else knows it. */
  public Portfolio facts() {
    return new Portfolio(
        new PortfolioId(id),
        new TenantId(tenant),
        new PortfolioCode(code),
        name,
        Currency.getInstance(currency),
        ZoneId.of(zone),
        convention,
        allocation,
        cutOff,
        presentationDay == null ? null : presentationDay.intValue(),
        simulatedNow == null ? null : simulatedNow.toInstant());
  }
}
