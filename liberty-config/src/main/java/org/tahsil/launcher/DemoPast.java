package org.tahsil.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Predicate;

/**
 * What had happened before the demonstration's clock came to stand: on 2024-12-22 agents spoke with
 * some customers, and took promises and a plan. The files that are loaded afterwards tell which
 * money came: some promises were kept, one in part, others broken.
 */
final class DemoPast {
  /** Where the clock of the book stands meanwhile. */
  static final String CLOCK = "2024-12-22T10:00:00Z";

  private static final String NOW = "2025-01-01T10:00:00Z";
  private static final String LAST_BILL = "2024-12-22";
  private static final String LAST_PAYMENT = "2024-12-21";
  private static final List<String> ACCOUNTS =
      List.of("00117", "00089", "00039", "00027", "00050", "00113", "00055", "00130");

  /** Who takes what of which account. */
  private record Wish(String agent, String path, String document) {
    static Wish promise(String agent, String account, String due, String amount) {
      return new Wish(
          agent,
          "ACC_OMT_" + account + "/promises",
          "{\"instalments\": [{\"due_on\": \"%s\", \"amount\": \"%s\"}]}".formatted(due, amount));
    }
  }

  private static final List<Wish> WISHES =
      List.of(
          Wish.promise("agent", "00117", "2024-12-27", "52.990"),
          Wish.promise("agent", "00089", "2024-12-28", "30.342"),
          Wish.promise("agent", "00055", "2024-12-26", "40.000"),
          Wish.promise("maryam", "00039", "2024-12-29", "28.554"),
          Wish.promise("maryam", "00027", "2024-12-29", "52.170"),
          Wish.promise("maryam", "00130", "2024-12-27", "30.000"),
          Wish.promise("salim", "00050", "2024-12-27", "107.022"),
          new Wish(
              "salim",
              "ACC_OMT_00113/plans",
              "{\"instalments\": [{\"due_on\": \"2024-12-24\", \"amount\": \"25.516\"},"
                  + " {\"due_on\": \"2025-01-24\", \"amount\": \"11.527\"},"
                  + " {\"due_on\": \"2025-02-24\", \"amount\": \"11.527\"}]}"));

  private final DemoClient client;
  private final String path;

  /** Tells it of the book under a path. */
  DemoPast(DemoClient client, String path) {
    this.client = client;
    this.path = path;
  }

  /**
   * Tells everything and lets the clock go to where it stands; told once more it changes nothing.
   */
  void tell() throws IOException, InterruptedException, Trouble {
    take("customers", "omt-customers", row -> of(row, "CUST_OMT_"));
    take("accounts", "omt-accounts", row -> of(row, "ACC_OMT_"));
    take("items", "omt-items", row -> of(row, "ACC_OMT_") && until(row, 4, LAST_BILL));
    take("payments", "omt-payments", row -> of(row, "ACC_OMT_") && until(row, 2, LAST_PAYMENT));
    take("call-outcomes", "omt-past-call-outcomes", row -> true);
    for (Wish wish : WISHES) {
      client
          .as(wish.agent())
          .post(
              path + "/accounts/" + wish.path(),
              "application/json",
              wish.document(),
              List.of(201, 422));
    }
    client.post(
        path + "/clock", "application/json", "{\"to\": \"" + NOW + "\"}", List.of(200, 409, 422));
  }

  private void take(String kind, String file, Predicate<String> wanted)
      throws IOException, InterruptedException, Trouble {
    try (InputStream csv = DemoPast.class.getResourceAsStream("/demo/" + file + ".csv")) {
      if (csv == null) {
        throw new Trouble("The demonstration lacks " + file + ".csv.");
      }
      List<String> lines = new String(csv.readAllBytes(), UTF_8).lines().toList();
      StringBuilder rows = new StringBuilder(lines.get(0)).append('\n');
      lines.stream().skip(1).filter(wanted).forEach(line -> rows.append(line).append('\n'));
      client.take(path + "/intake/" + kind, rows.toString());
    }
  }

  private static boolean of(String row, String prefix) {
    return ACCOUNTS.stream().anyMatch(number -> row.startsWith(prefix + number + ","));
  }

  private static boolean until(String row, int column, String last) {
    return row.split(",", -1)[column].compareTo(last) <= 0;
  }
}
