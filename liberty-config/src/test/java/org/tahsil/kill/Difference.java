package org.tahsil.kill;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What stands in one twin's rows and not in the other's, over all tables of the schema. Numbers
 * that the database gives (keys) and real instants differ between any two runs and do not count.
 */
record Difference(List<Row> rows) {

  /** A row that only one twin has. */
  record Row(String side, String table, String owner, String content) {}

  /** Tables that hold nothing of an account: users, files, and how the nights themselves went. */
  private static final Set<String> APART =
      Set.of(
          "tenant",
          "app_user",
          "app_user_role",
          "intake_batch",
          "intake_quarantine",
          "intake_profile",
          "idempotency_key",
          "night",
          "night_step",
          "night_unit",
          "night_check",
          "dead_letter",
          "text_receipt",
          "call_hand",
          "call_contact",
          "call_event",
          // What a person said of mails that a kill left in doubt.
          "outbox_settlement",
          // One for each try of sending, under the real time of it; what was decided shows in
          // reminders.
          "contact_decision",
          "inbound_text",
          // Blocks end where the timer strikes.
          "audit_block",
          "audit_sealing",
          "reminder_rule",
          "alert_default",
          "agent_desk",
          "agency",
          "case_rule_default",
          "concern_rule_default",
          "contact_meaning",
          "outcome_rule",
          "work_cost_default",
          "work_term_default",
          "report_look",
          "webhook_endpoint",
          "webhook_lane",
          "webhook_event",
          "webhook_pending",
          "webhook_delivery",
          "webhook_attempt",
          "report_job",
          "report_chunk",
          "report_schedule",
          "flyway_schema_history");

  /** Tables that reach through another one no account but a customer, or only a portfolio. */
  private static final Set<String> OF_CUSTOMERS =
      Set.of(
          "bank_transaction",
          "case_act",
          "escalation_item",
          "escalation_act",
          "contact_exemption_act");

  private static final Set<String> OF_PORTFOLIOS =
      Set.of(
          "escalation_rule_item",
          "template_act",
          "campaign_version",
          "campaign_version_act",
          "campaign_step",
          "campaign_act");

  /** Tables that reach their account or customer through another one. */
  private static final Map<String, String> THROUGH =
      Map.ofEntries(
          Map.entry("collection_attempt", "join collection v using (collection_key)"),
          Map.entry("bank_transaction", "join bank_account v using (bank_account_id)"),
          Map.entry("mandate_past", "join mandate v using (mandate_id)"),
          Map.entry("settlement_word", "join settlement v using (settlement_id)"),
          Map.entry("settlement_act", "join settlement v using (settlement_id)"),
          Map.entry("settlement_item", "join settlement v using (settlement_id)"),
          Map.entry("settlement_waiver", "join settlement v using (settlement_id)"),
          Map.entry("alert_act", "join alert v using (alert_id)"),
          Map.entry("approval_act", "join approval v using (approval_id)"),
          Map.entry("template_act", "join template_version v using (version_id)"),
          Map.entry("campaign_version", "join campaign v using (campaign_id)"),
          Map.entry("campaign_act", "join campaign v using (campaign_id)"),
          Map.entry(
              "campaign_version_act",
              "join campaign_version w using (version_id) join campaign v using (campaign_id)"),
          Map.entry(
              "campaign_step",
              "join campaign_version w using (version_id) join campaign v using (campaign_id)"),
          Map.entry("campaign_task", "join campaign_journey v using (journey_id)"),
          Map.entry("campaign_slot", "join campaign_journey v using (journey_id)"),
          Map.entry("arrangement_instalment", "join arrangement v using (arrangement_id)"),
          Map.entry("arrangement_act", "join arrangement v using (arrangement_id)"),
          Map.entry("manual_override_end", "join manual_override v using (override_id)"),
          Map.entry("case_act", "join collection_case v using (case_id)"),
          Map.entry("escalation_item", "join escalation v using (escalation_id)"),
          Map.entry("escalation_act", "join escalation v using (escalation_id)"),
          Map.entry("escalation_rule_item", "join escalation_rule v using (rule_id)"),
          Map.entry("contact_exemption_act", "join contact_exemption v using (exemption_id)"),
          Map.entry("text_part", "join outbox v using (message_id)"),
          Map.entry("concern_step", "join concern v using (concern_id)"),
          Map.entry("concern_proposal", "join concern v using (concern_id)"),
          Map.entry("concern_proposal_line", "join concern v using (concern_id)"),
          Map.entry("concern_evidence", "join concern v using (concern_id)"));

  private static final List<String> UNLIKE =
      List.of(
          "account_id customer_id portfolio_id tenant_id night_id message_id entry_id",
          "interaction_id alert_id reminder_id posting_id allocation_id hold_id mandate_id",
          "collection_key bank_account_id line_no reverses last_posting dedupe_key attempts",
          "recorded_at known_at known_until queued_at relayed_at ended_at next_attempt_at",
          "scheme_id set_aside_at redone_at setting_id terms_id decided_at decided_by",
          "act_id acted_at holiday_id case_id outcome_id rule_id term_id",
          "arrangement_id arrangement_key replaces made_at change_id",
          "escalation_id agency_id placement_id placed_in recalled_in",
          "authority_id approval_id approval_key asked_at settlement_id settlement_key hold_key",
          "override_id override_key concern_id step_id evidence_id evidence_key re_ageing_id cause",
          "relief_id wish_id fact_id decision_id decision_key version_id version_key",
          "try_id sending_boot sending_at settled_at peer_ref taken_at receipt_at received_id",
          "wrapped_key key_made_at campaign_id campaign_key journey_id journey_key halt_id holder",
          "message_key exemption_id exemption_key",
          "consent_id told_at withdrawn_at statement_id statement_key written_at written_by");

  /** That a mail was in doubt, and that somebody settled it, is told of the struck twin only. */
  private static final String WITHOUT_DOUBTS = "where t.kind !~ '^REMINDER_(UNKNOWN|SETTLED)'";

  private static final String TABLES =
      """
      select c.relname, coalesce(array_agg(a.attname::text) filter (where a.attname in
        ('account_id', 'customer_id', 'portfolio_id')), '{}') as keys
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and not c.relispartition
      group by c.relname order by c.relname
      """;

  static Difference between(Connection database) throws SQLException {
    Map<String, Set<String>> tables = tables(database);
    String rows =
        tables.entrySet().stream()
            .map(table -> select(table.getKey(), table.getValue()))
            .collect(Collectors.joining(" union all "));
    String sql =
        "with everything as materialized ("
            + rows
            + """
            ), calm as (select tbl, owner, content from everything where tenant_id = ?),
            struck as (select tbl, owner, content from everything where tenant_id = ?)
            (select 'only struck' as side, s.* from
              (select * from struck except all select * from calm) s)
            union all
            (select 'only calm', c.* from (select * from calm except all select * from struck) c)
            order by 2, 3, 1
            """;
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      Array unlike = database.createArrayOf("text", String.join(" ", UNLIKE).split(" "));
      for (int place = 1; place <= tables.size(); place++) {
        statement.setArray(place, unlike);
      }
      statement.setString(tables.size() + 1, Twins.CALM);
      statement.setString(tables.size() + 2, Twins.STRUCK);
      return new Difference(read(statement));
    }
  }

  /**
   * Every table with the keys by which its rows are owned; a table that nobody knows is refused.
   */
  private static Map<String, Set<String>> tables(Connection database) throws SQLException {
    Map<String, Set<String>> tables = new TreeMap<>();
    try (PreparedStatement statement = database.prepareStatement(TABLES);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        String table = row.getString(1);
        if (APART.contains(table) || table.startsWith("jberet_")) {
          continue;
        }
        Set<String> keys = new TreeSet<>(List.of((String[]) row.getArray(2).getArray()));
        if (keys.isEmpty() && !THROUGH.containsKey(table)) {
          throw new IllegalStateException("say in Difference how the rows of " + table + " count");
        }
        tables.put(table, keys);
      }
    }
    return tables;
  }

  private static String select(String table, Set<String> keys) {
    String through = THROUGH.getOrDefault(table, "");
    boolean byCustomer = OF_CUSTOMERS.contains(table);
    boolean byPortfolio = OF_PORTFOLIOS.contains(table);
    String account = key(keys, "account_id", !through.isEmpty() && !byCustomer && !byPortfolio);
    String customer = key(keys, "customer_id", byCustomer);
    String portfolio = key(keys, "portfolio_id", byPortfolio);
    return """
    select '%s' as tbl, coalesce(p.tenant_id, c.tenant_id) as tenant_id,
      coalesce(a.account_ref, c.customer_ref, p.code) as owner,
      regexp_replace((to_jsonb(t) - cast(? as text[])
        || jsonb_build_object('customer', c.customer_ref))::text,
        '"sealed:[^"]*"', '"sealed"', 'g') as content
    from %s t %s left join account a on a.account_id = %s
      left join customer c on c.customer_id = %s
      left join portfolio p on p.portfolio_id = coalesce(%s, a.portfolio_id)
    %s
    """
        .formatted(
            table,
            table,
            through,
            account,
            customer,
            portfolio,
            table.equals("timeline_entry") ? WITHOUT_DOUBTS : "");
  }

  private static String key(Set<String> keys, String name, boolean joined) {
    return joined ? "v." + name : keys.contains(name) ? "t." + name : "cast(null as bigint)";
  }

  private static List<Row> read(PreparedStatement statement) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        rows.add(new Row(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
      }
    }
    return rows;
  }

  /** How many accounts, or customers where a row has no account, differ. */
  int accounts() {
    return (int) rows.stream().map(Row::owner).distinct().count();
  }
}
