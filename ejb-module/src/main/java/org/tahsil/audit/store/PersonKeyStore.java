package org.tahsil.audit.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.crypto.SecretKey;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The key of each person, wrapped. A person whose words were erased has keys no more, and gets a
 * new one with the next words. Nothing is cached, so that an erasure holds at once on all servers.
 */
@Dependent
public class PersonKeyStore {
  private static final String LIVE =
      """
      select customer_id, key_no, wrapped_key from person_key
      where customer_id = any(:customers) and wrapped_key is not null
      """;

  private static final String INSERT =
      """
      insert into person_key (customer_id, key_no, wrapped_key)
      select g.customer_id, g.key_no, decode(g.wrapped_key, 'hex')
      from unnest(:customers, :numbers, :keys) g(customer_id, key_no, wrapped_key)
      order by g.customer_id on conflict do nothing
      """;

  private static final String LAST =
      """
      select customer_id, max(key_no) as key_no from person_key
      where customer_id = any(:customers) group by customer_id
      """;

  private static final String ERASE =
      """
      update person_key set wrapped_key = null, erased_at = :at, erased_by = :by, erased_why = :why
      where customer_id = :customer and wrapped_key is not null
      """;

  private final Jdbi jdbi;
  private final MasterKey master;

  @Inject
  public PersonKeyStore(Jdbi jdbi, MasterKey master) {
    this.jdbi = jdbi;
    this.master = master;
  }

  /** A key of a person, in the clear. */
  record PersonKey(long customerId, int number, SecretKey secret) {}

  /** The keys by which words of these persons are sealed from now on, made where missing. */
  Map<Long, PersonKey> forWriting(SortedSet<Long> customers) {
    return jdbi.withHandle(
        handle -> {
          Map<Long, PersonKey> keys = live(handle, customers);
          SortedSet<Long> missing = new TreeSet<>(customers);
          missing.removeAll(keys.keySet());
          if (!missing.isEmpty()) {
            make(handle, missing);
            keys.putAll(live(handle, missing));
          }
          return keys;
        });
  }

  /** The keys of a person that were not erased, by number. */
  Map<Integer, PersonKey> of(long customer) {
    Map<Integer, PersonKey> keys = new HashMap<>();
    SortedSet<Long> one = new TreeSet<>(List.of(customer));
    jdbi.useHandle(
        handle -> live(handle, one).values().forEach(key -> keys.put(key.number(), key)));
    return keys;
  }

  /**
   * Deletes the keys of a person: what they sealed can be read by nobody any more.
   *
   * @return whether there was one
   */
  public boolean erase(long customer, Instant at, String by, String why) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(ERASE)
                    .bind("customer", customer)
                    .bind("at", at)
                    .bind("by", by)
                    .bind("why", why)
                    .execute()
                > 0);
  }

  /** Whether a person has a key. */
  public boolean has(long customer) {
    return number("select count(*) from person_key where wrapped_key is not null", customer) > 0;
  }

  /** How many keys a person has had. */
  public long count(long customer) {
    return number("select count(*) from person_key where true", customer);
  }

  private long number(String sql, long customer) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql + " and customer_id = :customer")
                .bind("customer", customer)
                .mapTo(Long.class)
                .one());
  }

  private Map<Long, PersonKey> live(Handle handle, SortedSet<Long> customers) {
    Map<Long, PersonKey> keys = new HashMap<>();
    handle
        .createQuery(LIVE)
        .bindArray("customers", Long.class, customers.toArray())
        .map((row, context) -> key(row))
        .forEach(key -> keys.put(key.customerId(), key));
    return keys;
  }

  private void make(Handle handle, SortedSet<Long> customers) {
    Map<Long, Integer> last = new HashMap<>();
    handle
        .createQuery(LAST)
        .bindArray("customers", Long.class, customers.toArray())
        .map((row, context) -> Map.entry(row.getLong("customer_id"), row.getInt("key_no")))
        .forEach(known -> last.put(known.getKey(), known.getValue()));
    List<Integer> numbers =
        customers.stream().map(customer -> last.getOrDefault(customer, 0) + 1).toList();
    List<String> keys =
        customers.stream()
            .map(
                customer -> {
                  String owner = owner(customer, last.getOrDefault(customer, 0) + 1);
                  return HexFormat.of().formatHex(master.wrapped(owner, Cipher256.fresh()));
                })
            .toList();
    handle
        .createUpdate(INSERT)
        .bindArray("customers", Long.class, customers.toArray())
        .bindArray("numbers", Integer.class, numbers.toArray())
        .bindArray("keys", String.class, keys.toArray())
        .execute();
  }

  private PersonKey key(ResultSet row) throws SQLException {
    long customer = row.getLong("customer_id");
    int number = row.getInt("key_no");
    SecretKey secret = master.unwrapped(owner(customer, number), row.getBytes("wrapped_key"));
    return new PersonKey(customer, number, secret);
  }

  private static String owner(long customer, int number) {
    return "key " + number + " of " + customer;
  }
}
