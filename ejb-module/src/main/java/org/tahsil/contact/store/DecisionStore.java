package org.tahsil.contact.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.contact.ContactAnswer;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.ContactDecision;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.DecisionQuery;
import org.tahsil.contact.DecisionStage;
import org.tahsil.contact.Verdict;
import org.tahsil.shared.store.Columns;

/** The log of decisions. */
@ApplicationScoped
public class DecisionStore {
  private static final String ADD =
      """
      insert into contact_decision (decision_id, portfolio_id, customer_id, account_id, reference,
        stage, channel, at, verdict, next_lawful, request, facts, findings, packs, code_version,
        seal, decided_by, decided_at)
      select id::uuid, :portfolio, customer, account, reference, :stage, channel,
             at::timestamptz, verdict, next::timestamptz, request, facts, findings,
             string_to_array(packs, ','), code, seal, :by, :now
        from unnest(:ids, :customers, :accounts, :references, :channels, :ats, :verdicts, :nexts,
                    :requests, :facts, :findings, :packs, :codes, :seals)
             as given(id, customer, account, reference, channel, at, verdict, next, request, facts,
                      findings, packs, code, seal)
       order by reference
      on conflict on constraint contact_decision_once do nothing
      returning reference, decision_key
      """;

  private static final String LOCK_CAP =
      """
      select count(*) from (
        select pg_advisory_xact_lock(hashtextextended('contacts of portfolio ' || :portfolio, 0))
          from contact_terms where portfolio_id = :portfolio and house like :capped limit 1) locked
      """;

  private static final String SELECT =
      """
      select d.decision_id, d.decision_key, d.stage, d.reference, d.channel, d.at, d.verdict,
             d.next_lawful, d.request, d.findings, d.packs, d.code_version, d.seal, d.decided_by,
             d.decided_at, d.purged_why, c.customer_ref, a.account_ref, %s as facts
        from contact_decision d join customer c using (customer_id)
        left join account a on a.account_id = d.account_id
       where d.portfolio_id = :portfolio
      """;

  private static final String WITH_FACTS = SELECT.formatted("d.facts");
  private static final String WITHOUT_FACTS = SELECT.formatted("null");

  @Inject private Jdbi jdbi;

  /**
   * Keeps decisions; a reference that is known at the stage is left as it is.
   *
   * @return the keys of those that are new, by reference
   */
  public Map<String, Long> add(Portfolio portfolio, List<New> decisions, Made made) {
    return jdbi.withHandle(
        handle ->
            columns(decisions)
                .bindTo(handle.createQuery(ADD))
                .bind("portfolio", portfolio.id().value())
                .bind("stage", made.stage().name())
                .bind("by", made.by())
                .bind("now", made.at())
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** Of a portfolio whose terms cap its contacts: lets nobody else decide until it is kept. */
  public void lockCap(Portfolio portfolio, String cap) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(LOCK_CAP)
                .bind("portfolio", portfolio.id().value())
                .bind("capped", "%\"" + cap + "\":\"_%")
                .mapTo(Long.class)
                .one());
  }

  /** With facts, in no order. */
  public List<KeptDecision> byReference(
      Portfolio portfolio, List<String> references, DecisionStage stage) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    WITH_FACTS + " and d.reference = any (:references) and d.stage = :stage")
                .bind("portfolio", portfolio.id().value())
                .bindArray("references", String.class, references.toArray())
                .bind("stage", stage.name())
                .map((row, context) -> KeptDecision.of(row))
                .list());
  }

  public Optional<KeptDecision> find(Portfolio portfolio, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(WITH_FACTS + " and d.decision_id = :id")
                .bind("portfolio", portfolio.id().value())
                .bind("id", id)
                .map((row, context) -> KeptDecision.of(row))
                .findOne());
  }

  public List<KeptDecision> list(Portfolio portfolio, DecisionQuery query) {
    Verdict verdict = query.verdict();
    ContactChannel channel = query.channel();
    String filters =
        (verdict == null ? "" : " and d.verdict = :verdict")
            + (channel == null ? "" : " and d.channel = :channel")
            + (query.customer() == null ? "" : " and c.customer_ref = :customer")
            + (query.after() == null ? "" : " and d.decision_key < :after");
    return jdbi.withHandle(
        handle -> {
          var asked =
              handle
                  .createQuery(
                      WITHOUT_FACTS + filters + " order by d.decision_key desc limit :limit")
                  .bind("portfolio", portfolio.id().value())
                  .bind("limit", query.limit());
          if (verdict != null) {
            asked.bind("verdict", verdict.name());
          }
          if (channel != null) {
            asked.bind("channel", channel.name());
          }
          if (query.customer() != null) {
            asked.bind("customer", query.customer());
          }
          if (query.after() != null) {
            asked.bind("after", query.after());
          }
          return asked.map((row, context) -> KeptDecision.of(row)).list();
        });
  }

  /** How many contacts the portfolio was allowed to make between two instants. */
  public int allowed(Portfolio portfolio, Instant from, Instant to) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from contact_decision where portfolio_id = :portfolio
                       and stage = 'SEND' and verdict <> 'BLOCK' and at >= :from and at < :to
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("from", from)
                .bind("to", to)
                .mapTo(Integer.class)
                .one());
  }

  /** Requests for confirmations of opt-outs that were allowed to go, of any portfolio. */
  public Map<Long, List<ContactRequest>> confirmations(Collection<Long> customers) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select customer_id, request from contact_decision
                     where customer_id = any (:customers) and stage = 'SEND' and verdict <> 'BLOCK'
                       and request like '%"purpose":"OPT_OUT_CONFIRMATION"%'
                     order by decision_key
                    """)
                .bindArray("customers", Long.class, customers.toArray())
                .map(
                    (row, context) ->
                        Map.entry(
                            row.getLong("customer_id"),
                            RecordJson.read(ContactRequest.class, row.getString("request"))))
                .stream()
                .collect(
                    Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
  }

  /** Purges facts of contacts before an instant; returns of how many. */
  public int purge(Portfolio portfolio, Instant before, String why, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update contact_decision set facts = null, purged_at = :now, purged_why = :why
                     where portfolio_id = :portfolio and at < :before and purged_at is null
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("before", before)
                .bind("why", why)
                .bind("now", now)
                .execute());
  }

  private static Columns<New> columns(List<New> decisions) {
    return Columns.of(decisions)
        .text("ids", New::id)
        .number("customers", New::customer)
        .number("accounts", New::account)
        .text("references", row -> row.answer().request().reference())
        .text("channels", row -> row.answer().request().channel().name())
        .text("ats", row -> row.answer().request().at())
        .text("verdicts", row -> row.answer().verdict().verdict().name())
        .text("nexts", row -> row.answer().verdict().nextLawful())
        .text("requests", row -> RecordJson.write(row.answer().request()))
        .text("facts", row -> row.answer().facts())
        .text("findings", row -> RecordJson.write(row.answer().verdict().findings()))
        .text("packs", row -> row.answer().packs().stream().collect(Collectors.joining(",")))
        .text("codes", row -> row.answer().codeVersion())
        .text("seals", row -> KeptDecision.sealOf(row.answer()));
  }

  /** A decision to be kept, with the surrogate keys of customer and account. */
  public record New(
      UUID id,
      long customer,
      @org.jspecify.annotations.Nullable Long account,
      ContactAnswer answer) {

    /** As it was kept under a key. */
    public ContactDecision kept(Map<String, Long> keys, Made made) {
      Long key = Objects.requireNonNull(keys.get(answer.request().reference()));
      return new ContactDecision(id, key, made.stage(), answer, made.by(), made.at(), null);
    }
  }

  /** By whom, at which stage and real instant. */
  public record Made(DecisionStage stage, String by, Instant at) {}
}
