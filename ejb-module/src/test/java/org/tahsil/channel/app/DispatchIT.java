package org.tahsil.channel.app;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.channel.Medium;
import org.tahsil.channel.Outbox.OutboundMail;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.channel.domain.Sender;
import org.tahsil.shared.store.TestBooks;
import org.tahsil.shared.time.RealTime;

/** The last moment before the wire, of two messages at once. */
class DispatchIT {
  private final Sky sky = new Sky();
  private long customer;

  @BeforeEach
  void transactions() {
    customer = sky.customer();
    sky.jdbi.setTransactionHandler(new LocalTransactionHandler());
  }

  @Test
  void messagesToOneCustomerDepartOneAfterTheOther() {
    UUID message = relayed(customer);
    sky.jdbi.useTransaction(
        handle -> {
          sky.flightStore.lockCustomer(customer);
          assertThat(departs(message)).as("while another one is asked about").isFalse();
        });
    assertThat(departs(message)).isTrue();
    assertThat(sky.states()).isEqualTo(Map.of("SENDING", 1));
  }

  @Test
  void messagesToOthersDoNotWait() {
    long other = new TestBooks(sky.jdbi, "other").customer("C2", "c@d.om", "en");
    UUID message = relayed(other);
    sky.jdbi.useTransaction(
        handle -> {
          sky.flightStore.lockCustomer(customer);
          assertThat(departs(message)).isTrue();
        });
  }

  private UUID relayed(long to) {
    Instant now = RealTime.now();
    sky.store.queue(
        List.of(
            new OutboundMail(Sky.LENDER, to, null, "a@b.om", "en", "Hello", "Text", true, "k1")),
        now,
        now);
    return sky.store.claim(Medium.EMAIL, now, Instant.EPOCH, 1, 100).get(0);
  }

  /** Whether a message departs at once, in a transaction and on a connection of its own. */
  private boolean departs(UUID message) {
    return CompletableFuture.supplyAsync(() -> departsWithin(message)).join();
  }

  private boolean departsWithin(UUID message) {
    try {
      return sky.jdbi.inTransaction(
          handle -> {
            handle.execute("set local lock_timeout = '200ms'");
            return dispatch().depart(message, UUID.randomUUID()).isPresent();
          });
    } catch (UnableToExecuteStatementException waited) {
      return false;
    }
  }

  private Dispatch dispatch() {
    return Wires.into(
        new Dispatch(),
        sky.store,
        sky.flightStore,
        nobody(),
        new Post(),
        sky.servers(),
        sky.news());
  }

  /** No feature above has anything against it. */
  private static Object nobody() {
    return Proxy.newProxyInstance(
        Instance.class.getClassLoader(),
        new Class<?>[] {Instance.class},
        (proxy, method, arguments) -> Stream.empty());
  }

  private static final class Post extends Senders {

    @Override
    public Sender of(Medium medium) {
      return new Sender() {
        @Override
        public Medium medium() {
          return medium;
        }

        @Override
        public SendResult send(Outgoing message) {
          return new SendResult.Accepted();
        }
      };
    }
  }
}
