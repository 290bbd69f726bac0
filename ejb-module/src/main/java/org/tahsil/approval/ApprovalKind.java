package org.tahsil.approval;

import java.math.BigDecimal;

/** What a second person may be asked about. */
public enum ApprovalKind {
  /** A lower amount that settles what is owed. */
  SETTLEMENT(5, 25, 50),
  /** A discount for paying early. */
  INCENTIVE(5, 10, 20),
  /** Handing accounts to an agency. */
  PLACEMENT(0, 100, 100),
  /** Going against what the product decided. */
  OVERRIDE(0, 100, 100),
  /** Lessening a debt without money by credit notes and write-offs. */
  WRITE_OFF(0, 25, 100),
  /** The words of messages. */
  TEMPLATE(0, 100, 100),
  /** Whom a campaign writes to, and by which steps. */
  CAMPAIGN(0, 100, 100),
  /** A rule of the house on contacts set aside for a customer. */
  CONTACT(0, 100, 100);

  private final int agent;
  private final int manager;
  private final int admin;

  ApprovalKind(int agent, int manager, int admin) {
    this.agent = agent;
    this.manager = manager;
    this.admin = admin;
  }

  /**
   * Whether the second person's note may tell of illness, death or the like: it then stands with
   * the question alone and is not copied to the timeline.
   */
  public boolean isPersonal() {
    return this == WRITE_OFF;
  }

  /** What a rank may grant where the portfolio sets nothing: a share in percent, of any amount. */
  public Authority standard(Rank rank) {
    int percent =
        switch (rank) {
          case AGENT -> agent;
          case MANAGER -> manager;
          case ADMIN -> admin;
        };
    return new Authority(this, rank, null, BigDecimal.valueOf(percent), null, "Tahsil");
  }
}
