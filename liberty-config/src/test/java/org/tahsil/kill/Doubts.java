package org.tahsil.kill;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tahsil.product.Client;

/** Says of mails that a kill left in doubt what the mailbox shows, as a person would. */
final class Doubts {
  private static final String UNKNOWN = "/api/v1/unknown-messages";
  private static final String WORD =
      """
      {"finding": "%s", "reason": "as the mailbox shows"}
      """;

  private Doubts() {}

  /** Settles all mails in doubt of a tenant; how many there were. */
  static int settle(Client tenant, Path mailbox) throws IOException {
    List<JsonObject> doubts =
        Client.json(tenant.get(UNKNOWN + "?limit=500"))
            .getJsonArray("unknown_messages")
            .getValuesAs(JsonObject.class);
    for (JsonObject doubt : doubts) {
      String finding = arrived(mailbox, doubt.getString("message_id")) ? "SENT" : "AGAIN";
      int status =
          tenant
              .post(
                  UNKNOWN + "/" + doubt.getString("try_id") + "/settling", WORD.formatted(finding))
              .statusCode();
      if (status != 204) {
        throw new IllegalStateException("a doubt could not be settled: " + status);
      }
      System.out.println("A mail in doubt: " + finding);
    }
    return doubts.size();
  }

  private static boolean arrived(Path mailbox, String message) throws IOException {
    try (Stream<Path> files = Files.list(mailbox)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".eml")).toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1)
            .contains("Message-ID: <" + message)) {
          return true;
        }
      }
    }
    return false;
  }
}
