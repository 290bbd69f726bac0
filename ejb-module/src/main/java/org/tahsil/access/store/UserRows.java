package org.tahsil.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.access.User;
import org.tahsil.shared.id.TenantId;

/** Reads active users with their roles. */
@ApplicationScoped
public class UserRows {

  @Inject private Jdbi jdbi;

  /** The active user of a name. */
  public Optional<KnownUser> find(String name) {
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
                        new KnownUser(
                            new User(
                                row.getString("user_name"),
                                new TenantId(row.getString("tenant_id")),
                                Set.copyOf(List.of((String[]) row.getArray("roles").getArray())),
                                row.getString("language")),
                            row.getString("password_hash")))
                .findOne());
  }
}
