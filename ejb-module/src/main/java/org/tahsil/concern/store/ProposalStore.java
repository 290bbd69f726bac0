package org.tahsil.concern.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.Decision;
import org.tahsil.concern.Remedy;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.money.Money;

/** Decisions that wait, or waited, for a second person: appended, never changed. */
@ApplicationScoped
public class ProposalStore {

  @Inject private Jdbi jdbi;

  /**
   * A decision that was put to a second person.
   *
   * @param version of the step that proposed it
   */
  public record Proposal(long concern, int version, Decision decision, UUID approval, String by) {}

  public void add(Proposal proposal) {
    Decision decision = proposal.decision();
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(
                  """
                  insert into concern_proposal (concern_id, version, action, note, hold_until,
                      approval_key, proposed_by)
                  values (:concern, :version, :action, :note, :until, :approval, :by)
                  """)
              .bind("concern", proposal.concern())
              .bind("version", proposal.version())
              .bind("action", decision.action().name())
              .bind("note", decision.note())
              .bind("until", decision.holdUntil())
              .bind("approval", proposal.approval())
              .bind("by", proposal.by())
              .execute();
          int no = 0;
          for (Remedy one : decision.remedies()) {
            no++;
            add(handle, proposal, no, one);
          }
        });
  }

  private static void add(Handle handle, Proposal proposal, int no, Remedy one) {
    AccountRef account = one.account();
    Money amount = one.amount();
    ItemRef item = one.item();
    PaymentRef payment = one.payment();
    handle
        .createUpdate(
            """
            insert into concern_proposal_line (concern_id, version, line_no, remedy, account_ref,
                amount_minor, item_ref, payment_ref)
            values (:concern, :version, :no, :remedy, :account, :amount, :item, :payment)
            """)
        .bind("concern", proposal.concern())
        .bind("version", proposal.version())
        .bind("no", no)
        .bind("remedy", one.kind().name())
        .bind("account", account == null ? null : account.value())
        .bind("amount", amount == null ? null : (Long) amount.minor())
        .bind("item", item == null ? null : item.value())
        .bind("payment", payment == null ? null : payment.value())
        .execute();
  }

  /** The newest of a concern. */
  public Optional<Proposal> newest(Portfolio portfolio, long concern) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from concern_proposal where concern_id = :concern
                    order by version desc limit 1
                    """)
                .bind("concern", concern)
                .map((row, context) -> proposal(handle, row, portfolio))
                .findOne());
  }

  /** What a second person was asked about. */
  public Optional<Proposal> of(Portfolio portfolio, UUID approval) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from concern_proposal where approval_key = :approval")
                .bind("approval", approval)
                .map((row, context) -> proposal(handle, row, portfolio))
                .findOne());
  }

  private static Proposal proposal(Handle handle, ResultSet row, Portfolio portfolio)
      throws SQLException {
    long concern = row.getLong("concern_id");
    int version = row.getInt("version");
    return new Proposal(
        concern,
        version,
        new Decision(
            ConcernAction.valueOf(row.getString("action")),
            row.getString("note"),
            row.getObject("hold_until", LocalDate.class),
            lines(handle, concern, version, portfolio),
            null),
        row.getObject("approval_key", UUID.class),
        row.getString("proposed_by"));
  }

  private static List<Remedy> lines(Handle handle, long concern, int version, Portfolio portfolio) {
    return handle
        .createQuery(
            """
            select * from concern_proposal_line
            where concern_id = :concern and version = :version order by line_no
            """)
        .bind("concern", concern)
        .bind("version", version)
        .map((row, context) -> remedy(row, portfolio))
        .list();
  }

  private static Remedy remedy(ResultSet row, Portfolio portfolio) throws SQLException {
    String account = row.getString("account_ref");
    String item = row.getString("item_ref");
    String payment = row.getString("payment_ref");
    @Nullable Long minor = row.getObject("amount_minor", Long.class);
    return new Remedy(
        Remedy.Kind.valueOf(row.getString("remedy")),
        account == null ? null : new AccountRef(account),
        minor == null ? null : Money.ofMinor(minor, portfolio.currency()),
        item == null ? null : new ItemRef(item),
        payment == null ? null : new PaymentRef(payment));
  }
}
