package org.tahsil.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Loads the demonstration data, once, over the product's own REST API. */
final class DemoLoader {

  private static final String MARK = "demo-loaded";
  private static final List<String> KINDS =
      List.of(
          "customers",
          "accounts",
          "items",
          "payments",
          "bank-transactions",
          "mandates",
          "collection-attempts",
          "interactions",
          "call-outcomes");
  private static final List<Book> BOOKS =
      List.of(
          new Book(
              "OMT",
              """
              {"code": "OMT", "name": "Oman Mobile Telecom", "currency": "OMR",
               "time_zone": "Asia/Muscat", "simulated_clock": "%s"}
              """
                  .formatted(DemoPast.CLOCK),
              List.of("IFRS9"),
              true),
          new Book(
              "MSM",
              """
              {"code": "MSM", "name": "Mumbai Small Loans", "currency": "INR",
               "time_zone": "Asia/Kolkata", "presentation_day": 15,
               "simulated_clock": "2025-01-01T10:00:00Z"}
              """,
              List.of("RBI_IRAC", "IFRS9"),
              false));
  private static final String END_OF_DAY = "{\"business_date\": \"2024-12-31\"}";
  private static final Duration LONGEST_NIGHT = Duration.ofMinutes(10);

  private final DemoClient client;
  private final Path mark;
  private final Phases phases;

  /**
   * A portfolio with the document that opens it, and the kinds of schemes that class it.
   *
   * @param past whether something had happened before its clock came to stand
   */
  private record Book(String code, String document, List<String> schemes, boolean past) {
    String path() {
      return "/portfolios/" + code;
    }
  }

  DemoLoader(String baseUrl, Path folder, Phases phases) {
    this.client = new DemoClient(baseUrl + "/api/v1");
    this.mark = folder.resolve(MARK);
    this.phases = phases;
  }

  /** Lets the next start load again. */
  static void forget(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(MARK));
  }

  /** Loads unless an earlier start did so to the end; a load that was broken off is begun anew. */
  void loadOnce() throws Exception {
    if (Files.exists(mark)) {
      return;
    }
    for (Book book : BOOKS) {
      phases.run("Demonstration data of " + book.code(), () -> load(book));
    }
    phases.run("Demonstration agents", this::seatAgents);
    for (Book book : BOOKS) {
      phases.run("End of day 2024-12-31 of " + book.code(), () -> endOfDay(book));
    }
    phases.run("Promises of OMT", () -> DemoPromises.take(client.as("agent")));
    phases.run("A day of agents of OMT", () -> DemoDay.tell(client.as("agent")));
    phases.run("Bank consents of MSM", () -> DemoConsents.tell(client.as("agent")));
    Files.createFile(mark);
  }

  private int load(Book book) throws IOException, InterruptedException, Trouble {
    client.post("/portfolios", "application/json", book.document(), List.of(201, 409));
    for (String scheme : book.schemes()) {
      client.put(
          book.path() + "/schemes/" + scheme.replace("_IRAC", ""),
          "{\"kind\": \"%s\", \"valid_from\": \"2020-01-01\"}".formatted(scheme));
    }
    if (book.past()) {
      new DemoPast(client, book.path()).tell();
    }
    int files = 0;
    for (String kind : KINDS) {
      String file = "/demo/" + book.code().toLowerCase(Locale.ROOT) + "-" + kind + ".csv";
      try (InputStream csv = DemoLoader.class.getResourceAsStream(file)) {
        if (csv != null) {
          client.take(book.path() + "/intake/" + kind, new String(csv.readAllBytes(), UTF_8));
          files++;
        }
      }
    }
    return files;
  }

  /** Who gets the cases that the first night opens. */
  private int seatAgents() throws IOException, InterruptedException, Trouble {
    String agents = BOOKS.get(0).path() + "/agents/";
    String desk =
        "{\"team\": \"%s\", \"languages\": [\"en\", \"ar\"], \"skills\": [%s], \"takes_cases\": true}";
    client.put(agents + "agent", desk.formatted("Early arrears", ""));
    client.put(agents + "maryam", desk.formatted("Early arrears", "\"HARDSHIP\""));
    client.put(agents + "salim", desk.formatted("Late arrears", "\"LEGAL\""));
    return 3;
  }

  private int endOfDay(Book book) throws IOException, InterruptedException, Trouble {
    HttpResponse<String> started =
        client.post(book.path() + "/end-of-day", "application/json", END_OF_DAY, List.of(202));
    String job = "/jobs/" + DemoClient.text(started.body(), "execution_id");
    long deadline = System.nanoTime() + LONGEST_NIGHT.toNanos();
    while (System.nanoTime() < deadline) {
      String status = DemoClient.text(client.get(job).body(), "status");
      if (status.equals("COMPLETED")) {
        return 0;
      }
      if (!status.equals("STARTED")) {
        throw new Trouble(
            "The first end of day of " + book.code() + " came out as " + status + ".");
      }
      Thread.sleep(250);
    }
    throw new Trouble("The first end of day of " + book.code() + " did not end in time.");
  }
}
