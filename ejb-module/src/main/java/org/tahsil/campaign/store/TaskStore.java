package org.tahsil.campaign.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.campaign.TaskState;
import org.tahsil.campaign.domain.Done;
import org.tahsil.campaign.domain.Done.Message;
import org.tahsil.shared.night.NightUnit;

/** What nights did about steps. */
@ApplicationScoped
public class TaskStore {

  private static final String DONE =
      """
      update campaign_task t
         set state = given.state, looked_on = :date, reason = given.reason,
             done_on = case when given.state = 'WAITING' then null else cast(:date as date) end,
             medium = given.medium, planned_at = cast(given.planned as timestamptz), message_key = given.key,
             template = given.template, parts = given.parts, cost = cast(given.cost as numeric)
        from unnest(:journeys, :steps, :states, :reasons, :media, :planned, :keys, :templates,
               :parts, :costs)
             as given(journey_id, step_no, state, reason, medium, planned, key, template, parts, cost)
       where t.journey_id = given.journey_id and t.step_no = given.step_no and t.state = 'WAITING'
      """;

  @Inject private Jdbi jdbi;

  /** Writes it down; steps that wait on are looked at again by a later night. */
  public void settle(NightUnit unit, List<Done> done) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(DONE)
                .bind("date", unit.businessDate())
                .bindArray("journeys", Long.class, column(done, d -> d.due().place().journeyId()))
                .bindArray("steps", Integer.class, column(done, d -> d.due().place().step()))
                .bindArray("states", String.class, column(done, d -> d.state().name()))
                .bindArray("reasons", String.class, column(done, Done::reason))
                .bindArray("media", String.class, message(done, m -> m.channel().name()))
                .bindArray("planned", String.class, message(done, m -> m.planned().toString()))
                .bindArray(
                    "keys",
                    String.class,
                    column(
                        done,
                        d -> d.state() == TaskState.QUEUED ? d.due().place().messageKey() : null))
                .bindArray("templates", String.class, message(done, Message::template))
                .bindArray("parts", Integer.class, message(done, Message::parts))
                .bindArray("costs", String.class, message(done, TaskStore::cost))
                .execute());
  }

  private static @Nullable String cost(Message message) {
    BigDecimal cost = message.cost();
    return cost == null ? null : cost.toPlainString();
  }

  private static Object[] column(List<Done> done, Function<Done, @Nullable Object> field) {
    return done.stream().map(field).toArray();
  }

  private static Object[] message(List<Done> done, Function<Message, @Nullable Object> field) {
    return column(
        done,
        one -> {
          Message message = one.message();
          return message == null ? null : field.apply(message);
        });
  }
}
