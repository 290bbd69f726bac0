package org.tahsil.channel.app.smpp;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.tahsil.channel.Medium;
import org.tahsil.channel.Outbox.OutboundMail;
import org.tahsil.channel.app.Sky;
import org.tahsil.channel.app.TextArrivals;
import org.tahsil.channel.app.smpp.GatewaySettings.Address;
import org.tahsil.channel.app.smpp.GatewaySettings.Login;
import org.tahsil.channel.demo.TextCentre;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.channel.domain.Sender;
import org.tahsil.channel.domain.TextReceipt;
import org.tahsil.channel.domain.TextReply;
import org.tahsil.shared.phone.TextParts;
import org.tahsil.shared.time.RealTime;

/** An outbox, lines to message centres over loopback sockets, and what comes back over them. */
final class TextWorld implements AutoCloseable {
  static final String PHONE = "+96890000001";

  private static final String PASSWORD = "secret";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  final Sky sky = new Sky();
  final List<TextCentre> centres = new ArrayList<>();

  private final List<SmppGateway> gateways = new ArrayList<>();
  private final GatewayChoice choice;
  private final long customer = sky.customer();
  private int keys;

  TextWorld(int gatewayCount) throws IOException {
    for (int number = 1; number <= gatewayCount; number++) {
      TextCentre centre = new TextCentre(0, PASSWORD, text -> {});
      centres.add(centre);
      gateways.add(gateway("smpp-" + number, centre.port(), PASSWORD));
    }
    choice = new GatewayChoice(gateways);
    await(() -> gateways.stream().allMatch(SmppGateway::isBound));
  }

  SmppGateway gateway(String name, int port, String password) {
    GatewaySettings settings =
        new GatewaySettings(
            name,
            new Address("127.0.0.1", port),
            new Login("tahsil", password),
            "TAHSIL",
            500,
            5,
            Duration.ofMillis(600),
            Duration.ofSeconds(1));
    SmppLine line = new SmppLine(settings, new Ear(name, keeper()));
    Thread thread = new Thread(line, name);
    thread.setDaemon(true);
    thread.start();
    return new SmppGateway(settings, line);
  }

  private Ear.Keeper keeper() {
    TextArrivals arrivals = sky.arrivals();
    return new Ear.Keeper() {
      @Override
      public void keep(TextReceipt receipt) {
        arrivals.receipt(receipt);
      }

      @Override
      public void keep(TextReply reply) {
        arrivals.reply(reply);
      }
    };
  }

  TextCentre centre() {
    return centres.get(0);
  }

  void queue(String... texts) {
    sky.store.queue(
        Arrays.stream(texts).map(this::message).toList(), RealTime.now(), RealTime.now());
  }

  private OutboundMail message(String text) {
    keys++;
    return new OutboundMail(
        Sky.LENDER, customer, null, PHONE, "en", "", text, false, "k" + keys, null, Medium.SMS);
  }

  /** Sends what is due now, one after the other, and books it. */
  void sendDue() {
    for (Optional<UUID> tryId = next(); tryId.isPresent(); tryId = next()) {
      UUID flying = tryId.get();
      sky.landing().land(flying, give(flying));
    }
  }

  /** Sends one message and dies before what came of it is booked. */
  SendResult sendAndDie() {
    return give(next().orElseThrow());
  }

  private Optional<UUID> next() {
    return sky.next("boot-mine");
  }

  private SendResult give(UUID tryId) {
    int reference = Sender.reference(tryId);
    String text = sky.flightStore.lock(tryId).orElseThrow().mail().text();
    return choice.submit(PHONE, TextParts.of(text, reference), reference);
  }

  /** Lets every wait pass. */
  void later() {
    sky.jdbi.useHandle(
        h -> h.execute("update outbox set next_attempt_at = queued_at where state = 'QUEUED'"));
  }

  boolean isBound() {
    return gateways.stream().allMatch(SmppGateway::isBound);
  }

  String receiptState() {
    return sky.jdbi.withHandle(
        h ->
            h.createQuery(
                    "select string_agg(coalesce(receipt_state, '-'), ' ' order by dedupe_key)"
                        + " from outbox")
                .mapTo(String.class)
                .one());
  }

  /** The texts that stand in a state of the books. */
  List<String> texts(String state) {
    return sky.jdbi.withHandle(
        h ->
            h.createQuery("select body from outbox where state = :state")
                .bind("state", state)
                .mapTo(String.class)
                .list());
  }

  int receipts() {
    return sky.jdbi.withHandle(
        h -> h.createQuery("select count(*) from text_receipt").mapTo(Integer.class).one());
  }

  static void await(BooleanSupplier wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!wanted.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("it did not come to pass");
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    choice.close();
    centres.forEach(TextCentre::close);
  }
}
