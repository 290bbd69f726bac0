package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Optional;

/** A report that somebody had prepared in the background. */
record PreparedReport(Client client, String address) {

  /** Asks for it; the answer says where it is. */
  static PreparedReport of(Client client, String book, String wish) {
    HttpResponse<String> answer = client.post(book + "/report-jobs", wish);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    String location = answer.headers().firstValue("Location").orElseThrow();
    return new PreparedReport(client, location.substring(location.indexOf("/api/")));
  }

  JsonObject now() {
    return Client.json(Reminders.ok(client.get(address)));
  }

  String state() {
    return now().getString("state");
  }

  /** The job once it is in a state, which it must come to. */
  JsonObject await(String state) {
    return Reminders.await(
        () -> {
          JsonObject job = now();
          return job.getString("state").equals(state) ? Optional.of(job) : Optional.empty();
        });
  }

  JsonObject completed() {
    return await("COMPLETED");
  }

  HttpResponse<String> cancel() {
    return client.post(address + "/cancel", "");
  }

  HttpResponse<String> again() {
    return client.post(address + "/again", "");
  }

  HttpResponse<byte[]> document() {
    return client.bytes(address + "/document");
  }
}
