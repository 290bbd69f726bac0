package org.tahsil.account.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Customer;
import org.tahsil.account.CustomerRow;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.store.Columns;

/** Customers: written by the hundred, each reference once in a call. */
@ApplicationScoped
public class CustomerStore {

  private static final String INCOMING =
      """
      with incoming as (
        select * from unnest(:refs::text[], :names::text[], :types::text[], :emails::text[],
            :phones::text[], :channels::text[], :languages::text[], :zones::text[],
            :countries::text[], :cities::text[], :births::date[], :incomes::numeric[])
          as n(customer_ref, name, type, email, phone, preferred_channel, language, time_zone,
            country, city, date_of_birth, monthly_income))
      """;

  private static final String ADD =
      INCOMING
          + """
          insert into customer (tenant_id, customer_ref, name, type, email, phone,
              preferred_channel, language, time_zone, country, city, date_of_birth, monthly_income)
          select :tenant, n.* from incoming n
          on conflict (tenant_id, customer_ref) do nothing
          returning customer_ref
          """;

  private static final String CHANGE =
      INCOMING
          + """
          , changed as (
            select c.*, n.name as n_name, coalesce(n.type, c.type) as n_type,
                coalesce(n.email, c.email) as n_email, coalesce(n.phone, c.phone) as n_phone,
                coalesce(n.preferred_channel, c.preferred_channel) as n_channel,
                coalesce(n.language, c.language) as n_language,
                coalesce(n.time_zone, c.time_zone) as n_zone,
                coalesce(n.country, c.country) as n_country, coalesce(n.city, c.city) as n_city,
                coalesce(n.date_of_birth, c.date_of_birth) as n_birth,
                coalesce(n.monthly_income::numeric(19, 4), c.monthly_income) as n_income
            from customer c join incoming n on n.customer_ref = c.customer_ref
            where c.tenant_id = :tenant and c.customer_ref <> all(:added::text[])
            order by c.customer_id for no key update of c),
          different as (
            select * from changed
            where (name, type, email, phone, preferred_channel, language, time_zone, country, city,
                date_of_birth, monthly_income) is distinct from (n_name, n_type, n_email, n_phone,
                n_channel, n_language, n_zone, n_country, n_city, n_birth, n_income)),
          past as (
            insert into customer_past (customer_id, known_until, content)
            select c.customer_id, clock_timestamp(), to_jsonb(c)
            from customer c join different using (customer_id))
          update customer c set name = n_name, type = n_type, email = n_email, phone = n_phone,
              preferred_channel = n_channel, language = n_language, time_zone = n_zone,
              country = n_country, city = n_city, date_of_birth = n_birth,
              monthly_income = n_income
          from different d where d.customer_id = c.customer_id
          returning c.customer_ref
          """;

  private static final String READ = "select c.* from customer c where c.tenant_id = :tenant and ";

  @Inject private Jdbi jdbi;

  /** Adds the customers not yet known and gives their references. */
  public Set<String> add(TenantId tenant, List<CustomerRow> rows) {
    return jdbi.withHandle(
        handle ->
            new HashSet<>(
                columns(rows, handle.createQuery(ADD))
                    .bind("tenant", tenant.value())
                    .mapTo(String.class)
                    .list()));
  }

  /**
   * Changes the known customers that say something new, keeps what they said before, and gives
   * their references. What a row does not know stays as it is.
   */
  public Set<String> change(TenantId tenant, List<CustomerRow> rows, Set<String> added) {
    return jdbi.withHandle(
        handle ->
            new HashSet<>(
                columns(rows, handle.createQuery(CHANGE))
                    .bind("tenant", tenant.value())
                    .bind("added", added.toArray(String[]::new))
                    .mapTo(String.class)
                    .list()));
  }

  public Optional<Customer> find(TenantId tenant, CustomerRef ref) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(READ + "c.customer_ref = :ref")
                .bind("tenant", tenant.value())
                .bind("ref", ref.value())
                .map((row, context) -> customer(row))
                .findOne());
  }

  private static <S extends SqlStatement<S>> S columns(List<CustomerRow> rows, S statement) {
    return Columns.of(rows)
        .text("refs", CustomerRow::ref)
        .text("names", CustomerRow::name)
        .text("types", CustomerRow::type)
        .text("emails", CustomerRow::email)
        .text("phones", CustomerRow::phone)
        .text("channels", CustomerRow::preferredChannel)
        .text("languages", CustomerRow::language)
        .text("zones", CustomerRow::zone)
        .text("countries", CustomerRow::country)
        .text("cities", CustomerRow::city)
        .text("births", CustomerRow::dateOfBirth)
        .text("incomes", CustomerStore::plainIncome)
        .bindTo(statement);
  }

  private static @Nullable String plainIncome(CustomerRow row) {
    return row.monthlyIncome() == null ? null : row.monthlyIncome().toPlainString();
  }

  private static Customer customer(ResultSet row) throws SQLException {
    String zone = row.getString("time_zone");
    return new Customer(
        row.getLong("customer_id"),
        new TenantId(row.getString("tenant_id")),
        new CustomerRow(
            new CustomerRef(row.getString("customer_ref")),
            row.getString("name"),
            row.getString("type"),
            row.getString("email"),
            row.getString("phone"),
            row.getString("preferred_channel"),
            row.getString("language"),
            zone == null ? null : ZoneId.of(zone),
            row.getString("country"),
            row.getString("city"),
            row.getObject("date_of_birth", LocalDate.class),
            row.getBigDecimal("monthly_income")));
  }
}
