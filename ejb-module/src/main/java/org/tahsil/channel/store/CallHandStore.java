package org.tahsil.channel.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which telephone system may have a call. Each statement counts by itself. */
@Dependent
public class CallHandStore {
  private final Jdbi jdbi;

  @Inject
  public CallHandStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Empty: surely none has it. */
  public Optional<String> of(UUID message) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select gateway from call_hand where message_id = :message")
                .bind("message", message)
                .mapTo(String.class)
                .findOne());
  }

  /** It is about to be asked. */
  public void give(UUID message, String gateway) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into call_hand (message_id, gateway) values (?, ?)", message, gateway));
  }

  /** It surely does not have it. */
  public void takeBack(UUID message) {
    jdbi.useHandle(handle -> handle.execute("delete from call_hand where message_id = ?", message));
  }
}
