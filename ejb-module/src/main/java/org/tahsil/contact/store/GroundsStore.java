package org.tahsil.contact.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.domain.InboundTextRule;
import org.tahsil.shared.store.Columns;

/**
 * The rows that decisions are made of, in one text: of each row its key and the transaction that
 * wrote it, so that whatever is added, changed or taken away gives another one.
 */
@ApplicationScoped
public class GroundsStore {
  /** The rows of a table in one number. */
  private static final String OF =
      "(select coalesce(sum(hashint8extended(%s, x.xmin::text::bigint)), 0) from %s x where %s)";

  private static final String OWNED = "x.account_id = any (owned.ids)";
  private static final String THIS = "x.account_id = asked.account_id";
  private static final String PERSON = "x.customer_id = asked.customer_id";
  private static final String BOOK = "x.portfolio_id = :portfolio";

  private static final String SEVERAL =
      """
      unnest(:customers, :accounts, :endings)
               with ordinality as given(customer_ref, account_ref, ending, no)\
      """;

  /** Of a list the database cannot know the length beforehand, and plans it anew each time. */
  private static final String ONE =
      """
      (values (cast(:customer as text), cast(:account as text), cast(:ending as text), 1))
               as given(customer_ref, account_ref, ending, no)\
      """;

  /** {@code %s}: the requests. */
  private static final String GROUNDS =
      """
      with book as materialized (select %s as mark),
      asked as (
        select given.no, given.ending, c.customer_id, a.account_id
          from %%s
          left join customer c on c.tenant_id = :tenant and c.customer_ref = given.customer_ref
          left join account a on a.portfolio_id = :portfolio and a.account_ref = given.account_ref)
      select concat_ws(' ', book.mark, %s) as grounds
        from asked cross join book
        left join lateral (select array_agg(o.account_id) as ids from account o
                            where o.customer_id = asked.customer_id) owned on true
       order by asked.no
      """
          .formatted(
              "concat_ws(' ', "
                  + String.join(
                      ", ",
                      of("x.version", "portfolio", BOOK),
                      of("x.holiday_id", "holiday", BOOK + " and x.undone_on is null"),
                      of("x.terms_id", "contact_terms", BOOK),
                      of("x.terms_id", "ageing_terms", BOOK + " and x.undone_on is null"))
                  + ")",
              String.join(
                  ", ",
                  of("x.customer_id", "customer", PERSON),
                  of("x.account_id", "account", PERSON),
                  of("x.item_no", "item", THIS),
                  of("x.posting_id", "posting", THIS),
                  of("x.hold_id", "hold", OWNED + " and x.undone_on is null"),
                  of("x.arrangement_id", "arrangement_now", OWNED),
                  of("x.override_id", "manual_override", OWNED),
                  of("x.account_id", "age_now", OWNED),
                  of("x.re_ageing_id", "re_ageing", THIS + " and x.undone_on is null"),
                  of("x.item_no", "re_aged_item", THIS),
                  of("x.fact_id", "contact_fact", PERSON),
                  of("x.exemption_id", "contact_exemption", PERSON),
                  of(
                      "x.act_id",
                      "contact_exemption_act",
                      "x.exemption_id in (select e.exemption_id from contact_exemption e"
                          + " where e.customer_id = asked.customer_id)"),
                  of("x.interaction_id", "interaction", PERSON),
                  of(
                      "hashtext(x.message_id::text)",
                      "outbox",
                      PERSON
                          + " and x.state in ('SENDING', 'SENT', 'UNKNOWN')"
                          + " and (x.state <> 'SENT' or x.untold)"),
                  of(
                      "x.text_id",
                      "inbound_text",
                      "x.tenant_id = :tenant and x.ending = asked.ending and x.word = 'STOP'"
                          + " and x.customers = 0")));

  private static final String OF_ONE = GROUNDS.formatted(ONE);
  private static final String OF_SEVERAL = GROUNDS.formatted(SEVERAL);

  @Inject private Jdbi jdbi;

  /** One for each request, in order. */
  public List<String> of(Portfolio portfolio, List<ContactRequest> requests) {
    return jdbi.withHandle(
        handle ->
            (requests.size() == 1
                    ? one(handle.createQuery(OF_ONE), requests.get(0))
                    : several(handle.createQuery(OF_SEVERAL), requests))
                .bind("tenant", portfolio.tenant().value())
                .bind("portfolio", portfolio.id().value())
                .mapTo(String.class)
                .list());
  }

  private static Query one(Query query, ContactRequest of) {
    return query
        .bind("customer", of.customer())
        .bind("account", of.account())
        .bind("ending", ending(of));
  }

  private static Query several(Query query, List<ContactRequest> requests) {
    return Columns.of(requests)
        .text("customers", ContactRequest::customer)
        .text("accounts", ContactRequest::account)
        .text("endings", GroundsStore::ending)
        .bindTo(query);
  }

  private static @Nullable String ending(ContactRequest of) {
    return InboundTextRule.ending(of.address()).orElse(null);
  }

  private static String of(String key, String table, String rows) {
    return OF.formatted(key, table, rows);
  }
}
