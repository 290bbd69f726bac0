package org.tahsil.settlement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.settlement.domain.Part;
import org.tahsil.settlement.store.KnownSettlement.Verdict;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.store.Columns;

/** Which waivers were posted for offers: appended; whether one stands, its posting tells. */
@ApplicationScoped
public class WaiverStore {

  private static final String STANDING =
      """
      select w.settlement_id, k.posting_id, w.payment_ref, w.item_ref, w.amount_minor, w.value_on
      from settlement_waiver w join settlement s using (settlement_id)
        join account a on a.account_id = s.account_id
        join posting_key k on k.portfolio_id = a.portfolio_id and k.payment_ref = w.payment_ref
      where w.settlement_id = any(:ids)
        and not exists (select from posting r where r.reverses = k.posting_id)
      order by w.settlement_id, w.waiver_no
      """;

  private static final String ADD =
      """
      insert into settlement_waiver (settlement_id, waiver_no, payment_ref, item_ref, amount_minor,
          value_on)
      select n.id, n.no, 'WAIVER-' || n.key || '-' || n.no, n.item, n.amount, n.value
      from (
        select w.*, row_number() over (partition by w.id order by w.place) + coalesce((
            select max(waiver_no) from settlement_waiver where settlement_id = w.id), 0) as no
        from unnest(:ids::bigint[], :keys::text[], :items::text[], :amounts::bigint[],
            :values::date[]) with ordinality w(id, key, item, amount, value, place)) n
      returning settlement_id, item_ref, payment_ref
      """;

  @Inject private Jdbi jdbi;

  /**
   * A waiver whose posting stands; minor units.
   *
   * @param item what it waives the rest of; null: it was posted before waivers named items
   */
  public record Waiver(
      long postingId, PaymentRef ref, @Nullable String item, long amount, LocalDate valueOn) {}

  /** A part of a waiver that is about to be posted. */
  public record Due(Verdict verdict, Part part) {

    private String key() {
      return verdict.bid().id() + " " + part.item();
    }
  }

  /** The same with its name. */
  public record Named(Due due, PaymentRef ref) {}

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
                              .add(waiver(row)))
                  .list());
    }
    return standing;
  }

  private static Waiver waiver(ResultSet row) throws SQLException {
    return new Waiver(
        row.getLong("posting_id"),
        new PaymentRef(row.getString("payment_ref")),
        row.getString("item_ref"),
        row.getLong("amount_minor"),
        row.getObject("value_on", LocalDate.class));
  }

  /**
   * Notes those that are about to be posted, and names them. The caller has locked the accounts.
   */
  public List<Named> add(List<Due> due) {
    if (due.isEmpty()) {
      return List.of();
    }
    Map<String, PaymentRef> refs = new HashMap<>();
    jdbi.useHandle(
        handle ->
            Columns.of(due)
                .number("ids", part -> part.verdict().bid().id())
                .text("keys", part -> part.verdict().known().key())
                .text("items", part -> part.part().item())
                .number("amounts", part -> part.part().amount())
                .text("values", part -> part.verdict().outcome().since())
                .bindTo(handle.createQuery(ADD))
                .map(
                    (row, context) ->
                        refs.put(
                            row.getLong(1) + " " + row.getString(2),
                            new PaymentRef(row.getString(3))))
                .list());
    return due.stream()
        .map(part -> new Named(part, Objects.requireNonNull(refs.get(part.key()))))
        .toList();
  }
}
