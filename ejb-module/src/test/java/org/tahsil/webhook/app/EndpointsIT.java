package org.tahsil.webhook.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.store.TestPortfolios;
import org.tahsil.webhook.Webhook;
import org.tahsil.webhook.WebhookDelivery;
import org.tahsil.webhook.WebhookDelivery.DeliveryState;
import org.tahsil.webhook.app.Receiver.Reply;

/** What may be done with endpoints whose secret or address is not as it was. */
class EndpointsIT {
  private static final String GONE = "https://nobody.invalid/";
  private final Office office = new Office();

  @Test
  void theSecretThatTheReceiverHasIsNotReplacedTwiceWithinItsGrace() {
    try (Receiver receiver = new Receiver(letter -> Reply.of(200))) {
      Webhook.Told told = office.endpoint(receiver.url());
      UUID id = told.webhook().id();
      office.webhooks().rotate(TestPortfolios.TENANT, id);
      assertThatThrownBy(() -> office.webhooks().rotate(TestPortfolios.TENANT, id))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused -> {
                Refusal refusal = refused.refusal();
                assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                assertThat(refusal.code()).isEqualTo("WEBHOOK_ROTATED");
                assertThat(refusal.remedy()).startsWith("Wait until ");
              });
      office.publish(1);
      office.work();
      office.verify(receiver.heard().get(0), told.secret());
      office.execute("update webhook_endpoint set former_until = now() - interval '1 second'");
      assertThat(office.webhooks().rotate(TestPortfolios.TENANT, id).secret()).startsWith("whsec_");
    }
  }

  @Test
  void oneWhoseHostIsGoneCanBeDisabledAndNotEnabled() {
    Webhook.Told told = office.endpoint("http://127.0.0.1:1/");
    UUID id = told.webhook().id();
    office.execute("update webhook_endpoint set url = '" + GONE + "'");
    Webhook.Wish on = office.wish(GONE);
    Webhook.Wish off =
        new Webhook.Wish(on.url(), on.description(), on.types(), on.portfolios(), false);
    assertThat(office.webhooks().change(TestPortfolios.TENANT, id, off).disabledBecause())
        .isEqualTo(Webhook.Disabled.BY_HAND);
    assertThatThrownBy(() -> office.webhooks().change(TestPortfolios.TENANT, id, on))
        .hasMessageContaining("WEBHOOK_HOST_UNKNOWN");
  }

  @Test
  void aSecretThatCannotBeOpenedIsAFailureLikeOthers() {
    Webhook.Told told = office.endpoint("http://127.0.0.1:1/");
    office.execute("update webhook_endpoint set secret = '\\x01'::bytea || sha512('sealed')");
    office.publish(2);
    office.work();
    List<WebhookDelivery> sent = office.deliveries(told);
    assertThat(sent).extracting(WebhookDelivery::state).containsOnly(DeliveryState.QUEUED);
    assertThat(sent)
        .extracting(WebhookDelivery::lastError)
        .containsExactlyInAnyOrder("SECRET_UNREADABLE", null);
    assertThat(office.fresh(told).health().failingSince()).isNotNull();
  }

  @Test
  void aFormerSecretThatCannotBeOpenedDoesNotKeepThePresentOneFromSigning() {
    try (Receiver receiver = new Receiver(letter -> Reply.of(200))) {
      Webhook.Told told = office.endpoint(receiver.url());
      office.execute(
          "update webhook_endpoint set former_until = now() + interval '1 hour',"
              + " former_secret = '\\x01'::bytea || sha512('sealed')");
      office.publish(1);
      office.work();
      assertThat(receiver.heard().get(0).signature().split(" ")).hasSize(1);
      office.verify(receiver.heard().get(0), told.secret());
    }
  }

  @Test
  void whoeverBreaksDownGivesBackTheLaneAndWhatWasNotSent() {
    Webhook.Told told = office.endpoint("http://127.0.0.1:1/");
    office.publish(3);
    office.execute("alter table webhook_attempt rename to away");
    assertThatThrownBy(office::work).hasMessageContaining("webhook_attempt");
    assertThat(office.states(told)).containsExactlyInAnyOrder("SENDING", "QUEUED", "QUEUED");
    assertThat(office.server().get(Lanes.class).open()).hasSize(1);
  }

  @Test
  void whatWaitsIsCountedUpToABound() {
    Webhook.Told told = office.endpoint("http://127.0.0.1:1/");
    office.publish(1);
    office.execute(
        """
        with told as (
          insert into webhook_event (event_id, tenant_id, type, occurred_at, body, created_at)
          select gen_random_uuid(), tenant_id, type, occurred_at, body, created_at
          from webhook_event cross join generate_series(1, 20100) returning event_id)
        insert into webhook_delivery (event_id, endpoint_id, state, next_attempt_at)
        select t.event_id, w.endpoint_id,
          (array['QUEUED', 'DEAD'])[1 + (row_number() over ()) % 2], now()
        from told t cross join webhook_endpoint w
        """);
    Webhook.Health health = office.fresh(told).health();
    assertThat(health.waiting()).isEqualTo(Webhook.Health.COUNTED);
    assertThat(health.dead()).isEqualTo(Webhook.Health.COUNTED);
  }

  @Test
  void nothingSecretIsKeptOfARemovedOne() {
    UUID id = office.endpoint("http://127.0.0.1:1/").webhook().id();
    office.webhooks().rotate(TestPortfolios.TENANT, id);
    office.webhooks().remove(TestPortfolios.TENANT, id);
    assertThat(
            office.column(
                "select length(secret) + coalesce(length(former_secret), 0) from webhook_endpoint"))
        .containsExactly("0");
  }
}
