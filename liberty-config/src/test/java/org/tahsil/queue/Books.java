package org.tahsil.queue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The outbox as the queue's consumer meets it. Each message has a sequence, which no rollback turns
 * back, and so counts how often a delivery came as far as marking the message; the first of them
 * can be made to fail, and roll back.
 */
record Books(DataSource dataSource) {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int LOOK_MILLIS = 50;

  /** Writes a message that was handed on already, which goes on smoothly. */
  UUID mail(String name) {
    return mail(name, "SENT", 0);
  }

  /** Writes a message that was handed on already, whose way into a state fails at first. */
  UUID mail(String name, String state, int failures) {
    UUID id = UUID.randomUUID();
    run("insert into tenant values ('queue', 'queue') on conflict do nothing");
    run(
        "insert into customer (tenant_id, customer_ref, name) values ('queue', '"
            + name
            + "', 'A')");
    run("create sequence tries_" + name);
    run(
        """
        create function try_%1$s() returns trigger language plpgsql as $$
        begin
          if new.state = '%3$s' and nextval('tries_%1$s') <= %2$d then
            raise exception 'this delivery is made to fail';
          end if;
          return new;
        end $$
        """
            .formatted(name, failures, state));
    run(
        """
        create trigger try_%1$s before update on outbox for each row
        when (old.message_id = '%2$s') execute function try_%1$s()
        """
            .formatted(name, id));
    run(
        """
        insert into outbox (message_id, tenant_id, customer_id, type, recipient, language, subject,
          body, suppress_if_paid, state, next_attempt_at, dedupe_key, queued_at, relayed_at)
        select '%2$s', 'queue', customer_id, 'EMAIL', '%1$s@example.org', 'en', 'Test', 'Test',
          false, 'RELAYED', now(), '%1$s', now(), now()
        from customer where tenant_id = 'queue' and customer_ref = '%1$s'
        """
            .formatted(name, id));
    return id;
  }

  /** How often the message was to be marked with the state that was named. */
  int deliveries(String name) {
    return Integer.parseInt(
        ask("select case when is_called then last_value else 0 end from tries_" + name));
  }

  /** Waits until a message is over; its state and last error. */
  String awaitEnd(UUID mail) {
    return await(
        "select trim(state || ' ' || coalesce(last_error, '')) from outbox where ended_at is not"
            + " null and message_id = '"
            + mail
            + "'");
  }

  /** Waits for a signal among the dead letters; why it is there. */
  String awaitDeadLetter(String text) {
    return await("select reason from dead_letter where content = '" + text + "'");
  }

  /** How many mails of this id the mail server took. */
  long arrived(UUID mail) {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("tahsil.mailbox.dir")))) {
      return files.filter(file -> contains(file, mail.toString())).count();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean contains(Path file, String text) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains("Message-ID: <" + text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String await(String sql) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String answer = ask(sql);
    while (answer.isEmpty() && System.nanoTime() < deadline) {
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      answer = ask(sql);
    }
    return answer;
  }

  private String ask(String sql) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      return row.next() ? row.getString(1) : "";
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void run(String sql) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
