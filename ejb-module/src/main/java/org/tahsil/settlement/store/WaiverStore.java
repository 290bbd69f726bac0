package org.tahsil.settlement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.shared.id.PaymentRef;

/** Which waivers were posted for offers: appended; whether one stands, its posting tells. */
@ApplicationScoped
public class WaiverStore {

  private static final String STANDING =
      """
      select w.settlement_id, w.payment_ref, w.amount_minor, w.value_on
      from settlement_waiver w join settlement s using (settlement_id)
        join account a on a.account_id = s.account_id
        join posting_key k on k.portfolio_id = a.portfolio_id and k.payment_ref = w.payment_ref
      where w.settlement_id = any(:ids)
        and not exists (select from posting r where r.reverses = k.posting_id)
      order by w.settlement_id, w.waiver_no
      """;

  @Inject private Jdbi jdbi;

  /** A waiver whose posting stands; minor units. */
  public record Waiver(PaymentRef ref, long amount, LocalDate valueOn) {}

  /** Those that stand, by offer; offers without any are left out. */
  public Map<Long, List<Waiver>> standing(Collection<Long> settlements) {
    Map<Long, List<Waiver>> standing = new HashMap<>();
    if (!settlements.isEmpty()) {
      jdbi.useHandle(
          handle ->
              handle
                  .createQuery(STANDING)
                  .bind("ids", settlements.toArray(Long[]::new))
                  .map(
                      (row, context) ->
                          standing
                              .computeIfAbsent(row.getLong(1), key -> new ArrayList<>())
                              .add(
                                  new Waiver(
                                      new PaymentRef(row.getString(2)),
                                      row.getLong(3),
                                      row.getObject(4, LocalDate.class))))
                  .list());
    }
    return standing;
  }

  /** Notes one that is about to be posted, and names it. The caller has locked the account. */
  public PaymentRef add(KnownSettlement known, long amount, LocalDate valueOn) {
    return new PaymentRef(
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        insert into settlement_waiver (settlement_id, waiver_no, payment_ref,
                            amount_minor, value_on)
                        select :id, n.no, 'WAIVER-' || :key || '-' || n.no, :amount, :value
                        from (select coalesce(max(waiver_no), 0) + 1 as no from settlement_waiver
                          where settlement_id = :id) n
                        returning payment_ref
                        """)
                    .bind("id", known.bid().id())
                    .bind("key", known.key().toString())
                    .bind("amount", amount)
                    .bind("value", valueOn)
                    .mapTo(String.class)
                    .one()));
  }
}
