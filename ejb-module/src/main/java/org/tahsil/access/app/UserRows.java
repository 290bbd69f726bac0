package org.tahsil.access.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.access.User;
import org.tahsil.shared.id.TenantId;

/** Reads active users, and remembers them for a few seconds. */
@ApplicationScoped
public class UserRows {

  private static final Duration MEMORY = Duration.ofSeconds(5);

  @Inject private Jdbi jdbi;
  private final ShortMemory<String, Row> memory = new ShortMemory<>(1_000, MEMORY);

  /** A user with the hash of the password. */
  record Row(User user, String hash) {}

  /** The active user of a name. */
  Optional<Row> find(String name) {
    Optional<Row> known = memory.get(name);
    if (known.isPresent() || name.isEmpty()) {
      return known;
    }
    Optional<Row> read = read(name);
    read.ifPresent(row -> memory.put(name, row));
    return read;
  }

  private Optional<Row> read(String name) {
    String sql =
        """
        select u.user_name, u.tenant_id, u.password_hash, u.language,
               coalesce(array_agg(r.role) filter (where r.role is not null), '{}') as roles
        from app_user u left join app_user_role r using (user_name)
        where u.user_name = :name and u.active
        group by u.user_name
        """;
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("name", name)
                .map(
                    (row, context) ->
                        new Row(
                            new User(
                                row.getString("user_name"),
                                new TenantId(row.getString("tenant_id")),
                                Set.copyOf(List.of((String[]) row.getArray("roles").getArray())),
                                row.getString("language")),
                            row.getString("password_hash")))
                .findOne());
  }
}
