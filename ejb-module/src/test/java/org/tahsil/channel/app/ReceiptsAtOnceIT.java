package org.tahsil.channel.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.junit.jupiter.api.Test;
import org.tahsil.channel.Medium;
import org.tahsil.channel.Outbox.OutboundMail;
import org.tahsil.channel.domain.ReceiptState;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.channel.domain.SendResult.TakenPart;
import org.tahsil.channel.domain.Sender;
import org.tahsil.channel.domain.TextReceipt;

/** Receipts of a text's parts that come at once, while what came of it is being booked. */
class ReceiptsAtOnceIT {
  private static final int TEXTS = 12;
  private static final int PARTS = 3;
  private static final String PHONE = "+96890000001";
  private static final String GATEWAY = "smpp-1";
  private static final String LONG = "A long text of three parts. ".repeat(14);

  private final Sky sky = new Sky();
  private final long customer = sky.customer();
  private final ExecutorService threads = Executors.newFixedThreadPool(PARTS + 1);

  @Test
  void areAllKept() throws Exception {
    sky.jdbi.setTransactionHandler(new LocalTransactionHandler());
    try {
      for (int text = 0; text < TEXTS; text++) {
        atOnce(tasks(departed(text), text));
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(outbox())
        .hasSize(TEXTS)
        .allSatisfy(state -> assertThat(state).isEqualTo("SENT DELIVERED 3"));
  }

  private UUID departed(int text) {
    return sky.departed(
        new OutboundMail(
            Sky.LENDER, customer, null, PHONE, "en", "", LONG, false, "k" + text, null, Medium.SMS),
        "boot-mine");
  }

  private List<Runnable> tasks(UUID tryId, int text) {
    List<Runnable> tasks = new ArrayList<>();
    List<TakenPart> taken = new ArrayList<>();
    for (int part = 1; part <= PARTS; part++) {
      String peerId = text + "-" + part;
      taken.add(new TakenPart(GATEWAY, peerId, part));
      int reference = Sender.reference(tryId);
      TextReceipt receipt =
          new TextReceipt(GATEWAY, peerId, ReceiptState.DELIVERED, "", PHONE, reference);
      tasks.add(() -> sky.arrivals().receipt(receipt));
    }
    tasks.add(() -> sky.landing().land(tryId, new SendResult.Accepted(taken)));
    return tasks;
  }

  /** Each in a transaction of its own, as the server runs them. */
  private void atOnce(List<Runnable> tasks) throws Exception {
    CyclicBarrier start = new CyclicBarrier(tasks.size());
    List<Callable<Instant>> calls = tasks.stream().map(task -> inTransaction(task, start)).toList();
    for (Future<Instant> call : threads.invokeAll(calls)) {
      call.get();
    }
  }

  private Callable<Instant> inTransaction(Runnable task, CyclicBarrier start) {
    return () -> {
      start.await();
      sky.jdbi.useTransaction(handle -> task.run());
      return Instant.EPOCH;
    };
  }

  private List<String> outbox() {
    return sky.jdbi.withHandle(
        h ->
            h.createQuery("select concat_ws(' ', state, receipt_state, parts) from outbox")
                .mapTo(String.class)
                .list());
  }
}
