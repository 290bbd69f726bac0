package org.tahsil.webhook.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.store.TestPortfolios;
import org.tahsil.webhook.EventType;
import org.tahsil.webhook.Webhook;
import org.tahsil.webhook.Webhook.Disabled;
import org.tahsil.webhook.WebhookDelivery;
import org.tahsil.webhook.WebhookDelivery.DeliveryState;
import org.tahsil.webhook.WebhookEvents.News;
import org.tahsil.webhook.app.Receiver.Heard;
import org.tahsil.webhook.app.Receiver.Reply;
import org.tahsil.webhook.store.DeliveryStore;
import org.tahsil.webhook.store.DeliveryStore.Claim;
import org.tahsil.webhook.store.LaneStore.Lane;

/** From the tables to another system and back, on a real database. */
class SendingIT {
  private final Office office = new Office();

  @Test
  void everyEventIsHeardOnceWithASignatureOfTheSecretThatWasTold() {
    try (Receiver receiver = new Receiver(letter -> Reply.of(200))) {
      Webhook.Told told = office.endpoint(receiver.url());
      office.publish(50);
      office.publish(50);
      office.work();
      assertThat(receiver.heard()).hasSize(50).extracting(Heard::id).doesNotHaveDuplicates();
      receiver.heard().forEach(heard -> office.verify(heard, told.secret()));
      assertThat(office.states(told)).containsOnly("DELIVERED");
      assertThat(office.webhooks().get(TestPortfolios.TENANT, told.webhook().id()).health())
          .matches(health -> health.waiting() == 0 && health.lastSuccess() != null);
    }
  }

  @Test
  void whatFailsIsSentAgainUnderTheSameIdAndEveryAttemptIsKept() {
    try (Receiver receiver =
        new Receiver(letter -> Reply.of(letter.no() == 1 ? 500 : letter.no() == 2 ? 302 : 200))) {
      Webhook.Told told = office.endpoint(receiver.url());
      office.publish(1);
      for (int turn = 0; turn < 3; turn++) {
        office.work();
        office.hurry();
      }
      assertThat(receiver.heard()).hasSize(3);
      assertThat(receiver.heard()).extracting(Heard::id).containsOnly(receiver.heard().get(0).id());
      WebhookDelivery delivery = office.deliveries(told).get(0);
      assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
      assertThat(office.story(told, delivery).attempts())
          .extracting(WebhookDelivery.Attempt::error)
          .containsExactly(null, "REDIRECT_REFUSED", "HTTP_500");
    }
  }

  @Test
  void aDeadOneIsSentAgainByHandAloneOrWithAllOthers() {
    try (Receiver receiver = new Receiver(letter -> Reply.of(letter.no() > 3 ? 200 : 500))) {
      Webhook.Told told = office.endpoint(receiver.url());
      office.publish(1);
      for (int turn = 0; turn < 4; turn++) {
        office.work();
        office.hurry();
      }
      assertThat(office.states(told)).containsExactly("DEAD");
      UUID id = told.webhook().id();
      Instant later = Instant.parse("2999-01-01T00:00:00Z");
      assertThat(office.webhooks().redeliverDead(TestPortfolios.TENANT, id, later)).isZero();
      assertThat(office.webhooks().redeliverDead(TestPortfolios.TENANT, id, Instant.EPOCH))
          .isEqualTo(1);
      office.work();
      assertThat(office.states(told)).containsExactly("DELIVERED");
      long delivery = office.deliveries(told).get(0).id();
      office.webhooks().redeliver(TestPortfolios.TENANT, id, delivery);
      office.work();
      assertThat(receiver.heard()).hasSize(5);
      assertThat(office.deliveries(told).get(0).attempts()).isEqualTo(5);
    }
  }

  @Test
  void goneDisablesTheEndpointAndSoDoDaysOfNothingButFailures() {
    try (Receiver gone = new Receiver(letter -> Reply.of(410));
        Receiver broken = new Receiver(letter -> Reply.of(500))) {
      Webhook.Told first = office.endpoint(gone.url());
      Webhook.Told second = office.endpoint(broken.url());
      office.publish(2);
      office.work();
      assertThat(office.fresh(first).disabledBecause()).isEqualTo(Disabled.GONE);
      assertThat(office.states(first)).containsExactlyInAnyOrder("DEAD", "QUEUED");
      assertThat(office.fresh(second).disabledBecause()).isNull();
      office.execute(
          "update webhook_endpoint set failing_since = failing_since - interval '5 days'");
      office.hurry();
      office.work();
      assertThat(office.fresh(second).disabledBecause()).isEqualTo(Disabled.FAILING);
      assertThat(gone.heard()).hasSize(1);
      office
          .webhooks()
          .change(TestPortfolios.TENANT, second.webhook().id(), office.wish(broken.url()));
      assertThat(office.fresh(second).health().failingSince()).isNull();
    }
  }

  @Test
  void bothSecretsSignDuringTheGraceOfARotation() {
    try (Receiver receiver = new Receiver(letter -> Reply.of(200))) {
      Webhook.Told told = office.endpoint(receiver.url());
      Webhook.Told rotated = office.webhooks().rotate(TestPortfolios.TENANT, told.webhook().id());
      office.publish(1);
      office.work();
      Heard heard = receiver.heard().get(0);
      assertThat(heard.signature().split(" ")).hasSize(2);
      office.verify(heard, told.secret());
      office.verify(heard, rotated.secret());
      office.execute("update webhook_endpoint set former_until = now() - interval '1 second'");
      office.publish(2);
      office.work();
      assertThat(receiver.heard().get(1).signature().split(" ")).hasSize(1);
      office.verify(receiver.heard().get(1), rotated.secret());
    }
  }

  @Test
  void twoServersShareTheWorkAndNeverClaimTheSame() throws Exception {
    Webhook.Told told = office.endpoint("http://127.0.0.1:1/");
    office.publish(30);
    DeliveryStore store = office.server().get(DeliveryStore.class);
    CountDownLatch claimed = new CountDownLatch(2);
    List<CompletableFuture<List<Claim>>> both = new ArrayList<>();
    for (int server = 0; server < 2; server++) {
      both.add(
          CompletableFuture.supplyAsync(
              () ->
                  office
                      .server()
                      .transactions()
                      .in(
                          () -> {
                            UUID id = told.webhook().id();
                            List<Claim> mine = store.claim(id, Instant.now(), 20);
                            claimed.countDown();
                            awaitBoth(claimed);
                            return mine;
                          })));
    }
    Set<Long> all = new HashSet<>();
    for (CompletableFuture<List<Claim>> one : both) {
      one.get(60, TimeUnit.SECONDS).forEach(claim -> all.add(claim.id()));
    }
    assertThat(all).hasSize(30);
  }

  @Test
  void whatADeadServerHadIsSentByAnotherAndNotEndedTwice() {
    Webhook.Told told = office.endpoint("http://127.0.0.1:1/");
    office.publish(1);
    DeliveryStore store = office.server().get(DeliveryStore.class);
    Instant then = Instant.now().minus(Duration.ofMinutes(3));
    office.execute("update webhook_delivery set next_attempt_at = now() - interval '1 hour'");
    Claim lost = store.claim(told.webhook().id(), then, 20).get(0);
    assertThat(store.claim(told.webhook().id(), Instant.now(), 20)).isEmpty();
    List<Lane> lanes = office.server().get(Lanes.class).open();
    assertThat(lanes).hasSize(1);
    assertThat(office.server().get(Lanes.class).open()).isEmpty();
    office.server().get(Sending.class).turn(lanes.get(0));
    assertThat(office.deliveries(told).get(0).attempts()).isEqualTo(1);
    office
        .server()
        .get(DeliveryWork.class)
        .end(lost, org.tahsil.webhook.domain.Answer.of(then, Duration.ZERO, 200, null));
    assertThat(office.states(told)).containsExactly("QUEUED");
  }

  @Test
  void aSlowEndpointHasOneLaneAndALongQueueHasFour() {
    Webhook.Told told = office.endpoint("http://127.0.0.1:1/");
    office.publish(100);
    Lanes lanes = office.server().get(Lanes.class);
    List<Lane> open = lanes.open();
    assertThat(open).hasSize(4).doesNotHaveDuplicates();
    open.forEach(lanes::free);
    office.execute("update webhook_endpoint set slow = true");
    List<Lane> one = lanes.open();
    assertThat(one).hasSize(1);
    assertThat(lanes.keep(one.get(0))).isTrue();
    assertThat(lanes.keep(new Lane(told.webhook().id(), UUID.randomUUID()))).isFalse();
    lanes.free(one.get(0));
    office.execute("update webhook_endpoint set rest_until = now() + interval '1 minute'");
    assertThat(lanes.open()).isEmpty();
  }

  @Test
  void aRemovedEndpointIsUnknownAndHearsNothingMore() {
    Webhook.Told told = office.endpoint("http://127.0.0.1:1/");
    office.publish(2);
    UUID id = told.webhook().id();
    office.webhooks().remove(TestPortfolios.TENANT, id);
    assertThatThrownBy(() -> office.webhooks().get(TestPortfolios.TENANT, id))
        .isInstanceOf(RefusedException.class);
    assertThat(office.webhooks().list(TestPortfolios.TENANT)).isEmpty();
    assertThat(office.column("select state from webhook_delivery")).containsOnly("CANCELLED");
    assertThat(office.server().get(Lanes.class).open()).isEmpty();
  }

  @Test
  void addressesInsideAndTypesNobodyKnowsAreRefusedAndOthersEndpointsUnknown() {
    for (String url : List.of("https://10.0.0.1/", "http://8.8.8.8/", "https://nobody.invalid/")) {
      assertThatThrownBy(() -> office.endpoint(url)).hasMessageContaining("WEBHOOK_");
    }
    Webhook.Wish none = new Webhook.Wish("http://127.0.0.1:1/", "", List.of(), List.of(), true);
    assertThatThrownBy(() -> office.webhooks().create(TestPortfolios.TENANT, none, "x"))
        .hasMessageContaining("WEBHOOK_TYPES_INVALID");
    UUID id = office.endpoint("http://127.0.0.1:1/").webhook().id();
    assertThatThrownBy(() -> office.webhooks().get(new org.tahsil.shared.id.TenantId("two"), id))
        .hasMessageContaining("UNKNOWN_WEBHOOK");
  }

  @Test
  void aTestGoesToOneEndpointOnlyAndOldEventsAreForgotten() {
    try (Receiver receiver = new Receiver(letter -> Reply.of(200))) {
      Webhook.Told told = office.endpoint(receiver.url());
      office.endpoint("http://127.0.0.1:1/");
      office.webhooks().test(TestPortfolios.TENANT, told.webhook().id());
      office.work();
      assertThat(receiver.heard()).hasSize(1);
      assertThat(receiver.heard().get(0).body()).contains(EventType.WEBHOOK_TEST.code());
      assertThat(office.column("select count(*) from webhook_delivery")).containsExactly("1");
      Lanes lanes = office.server().get(Lanes.class);
      assertThat(lanes.sweep(Duration.ofDays(30))).isZero();
      assertThat(lanes.sweep(Duration.ofMinutes(-1))).isEqualTo(1);
      assertThat(office.column("select count(*) from webhook_attempt")).containsExactly("0");
    }
  }

  @Test
  void nothingIsWrittenForWhatNobodyWants() {
    office.endpoint("http://127.0.0.1:1/");
    News news = new News("1", Json.createObjectBuilder().build());
    assertThat(office.tell(EventType.ALERT_SNOOZED, List.of(news))).isZero();
    assertThat(office.column("select count(*) from webhook_event")).containsExactly("0");
  }

  private static void awaitBoth(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
