package org.tahsil.channel.demo;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.tahsil.channel.app.http.EventSignature;
import org.tahsil.shared.time.RealTime;

/** Brings events to who wants to know them, again while they are not taken. */
final class EventCourier {
  private static final int TRIES = 20;
  private static final Duration PAUSE = Duration.ofMillis(300);

  private final EventSignature signature;
  private final CallFaults faults;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  EventCourier(String secret, CallFaults faults) {
    this.signature = new EventSignature(secret);
    this.faults = faults;
  }

  void tell(URI address, List<JsonObject> events) {
    List<JsonObject> order = new ArrayList<>(events);
    if (faults.isBackwards()) {
      Collections.reverse(order);
    }
    for (JsonObject event : order) {
      if (!Faults.next(faults.lost)) {
        String id = UUID.randomUUID().toString();
        for (int copy = 0; copy < faults.copies.get(); copy++) {
          bring(address, id, event.toString());
        }
      }
    }
  }

  private void bring(URI address, String id, String body) {
    for (int count = 0; count < TRIES; count++) {
      try {
        if (isTaken(address, id, body)) {
          return;
        }
        Thread.sleep(PAUSE.toMillis());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private boolean isTaken(URI address, String id, String body) throws InterruptedException {
    long seconds = RealTime.now().getEpochSecond();
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", String.valueOf(seconds))
            .header("webhook-signature", signature.of(id, seconds, body))
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() < 500;
    } catch (IOException away) {
      return false;
    }
  }
}
