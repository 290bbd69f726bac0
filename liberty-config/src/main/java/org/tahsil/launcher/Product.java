package org.tahsil.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.demo.PhoneNetwork;

/** The running product: its parts started in order, and stopped in the opposite order. */
public final class Product implements AutoCloseable {

  /** Stops one part; does nothing where the part does not run. */
  private interface Stop {
    void run() throws Exception;
  }

  private static final Duration LOOK = Duration.ofMillis(500);

  private static final List<Logger> TALKATIVE =
      List.of(
          Logger.getLogger("org.flywaydb"),
          Logger.getLogger("org.subethamail"),
          Logger.getLogger("org.jsmpp"));

  private final Settings settings;
  private final Map<String, String> environment;
  private final Build build;
  private final Phases phases;
  private final Deque<Stop> stops = new ArrayDeque<>();
  private boolean stopping;
  private volatile @Nullable Liberty server;
  private volatile @Nullable Postgres database;
  private final Addresses at = new Addresses();
  private String missing = "";

  /**
   * A product that does not run yet.
   *
   * @param environment what was set for settings, and is handed on to the server
   */
  public Product(Settings settings, Map<String, String> environment, Build build, PrintStream out) {
    this.settings = settings;
    this.environment = Map.copyOf(environment);
    this.build = build;
    this.phases = new Phases(out);
  }

  /** Where the parts of the running product are. */
  public Addresses at() {
    return at;
  }

  /**
   * Starts everything and returns when the product is ready; what was started stays to be stopped
   * by {@link #close} whatever happens.
   *
   * @throws Trouble with a sentence for a person
   */
  public void start() throws Exception {
    TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
    DataFolder folder = part(() -> own());
    Liberty liberty = new Liberty(build, folder);
    Postgres postgres = new Postgres(build.target(), folder);
    liberty.recover();
    postgres.recover();
    at.http(
        settings.bind(),
        Machine.freePort(settings.bind(), settings.httpPort(), "TAHSIL_HTTP_PORT"));
    startDatabase(postgres);
    int migrations = phases.run("Schema", () -> Schema.migrate(at.database()));
    phases.run("Users", this::makeUsers);
    startMail(folder);
    startTexts(folder);
    startCalls(folder);
    ServerEnvironment variables = new ServerEnvironment(settings, at, folder);
    server = liberty;
    part(
        () -> {
          stops.push(liberty::stop);
          liberty.start(variables.with(environment));
          return migrations;
        });
    missing = phases.run("Server started", () -> await(liberty));
    if (settings.demo()) {
      new DemoLoader(at.baseUrl(), folder.root(), phases).loadOnce();
    }
  }

  private DataFolder own() throws Exception {
    DataFolder folder = DataFolder.own(settings.dataDir());
    stops.push(folder::close);
    Files.createDirectories(folder.logs());
    return folder;
  }

  private void startDatabase(Postgres postgres) throws Exception {
    if (settings.external().isPresent()) {
      Settings.Login login = settings.external().get();
      phases.run(
          "Database reached",
          () -> {
            Schema.reach(login);
            return login;
          });
      at.database(login);
      return;
    }
    int port = Machine.freePort("127.0.0.1", settings.dbPort(), "TAHSIL_DB_PORT");
    phases.run(
        "PostgreSQL started",
        () ->
            part(
                () -> {
                  stops.push(postgres::stop);
                  at.database(postgres.start(port));
                  database = postgres;
                  return port;
                }));
  }

  private int makeUsers() throws SQLException, Trouble {
    try (Connection connection = Schema.connect(at.database())) {
      FirstUsers users = new FirstUsers(connection);
      if (settings.demo()) {
        users.demo();
        return FirstUsers.demoNames().size();
      }
      if (settings.external().isEmpty()) {
        users.withoutDemo();
      }
      users.first(settings.first());
      return 1;
    }
  }

  private void startMail(DataFolder folder) throws Exception {
    if (settings.smtp().isPresent()) {
      at.smtp(settings.smtp().get());
      return;
    }
    int port = Machine.freePort("127.0.0.1", 0, "TAHSIL_SMTP_PORT");
    MailServer mail = new MailServer(folder.mailbox(), port);
    part(
        () -> {
          stops.push(mail::stop);
          mail.start();
          return port;
        });
    at.smtp(new Settings.Smtp("127.0.0.1", port));
  }

  private void startTexts(DataFolder folder) throws Exception {
    if (settings.demo() && !environment.containsKey("TAHSIL_SMS_HOST")) {
      part(
          () -> {
            TextServer texts = new TextServer(folder.mailbox(), folder.textsPassword());
            stops.push(texts::stop);
            at.texts(texts.port());
            return texts.port();
          });
    }
  }

  private void startCalls(DataFolder folder) throws Exception {
    if (settings.demo() && !environment.containsKey("TAHSIL_CALL_URL")) {
      part(
          () -> {
            PhoneNetwork network =
                new PhoneNetwork(0, folder.secret("calls"), folder.secret("call-events"));
            stops.push(network::close);
            at.calls(network.port());
            return network.port();
          });
    }
  }

  /**
   * What does not work although the product runs, as the names of its checks; empty if all is well.
   */
  String missing() {
    return missing;
  }

  private String await(Liberty liberty) throws Exception {
    Health health = new Health(at.baseUrl());
    liberty.awaitStarted(health);
    return health.missing();
  }

  /** Runs a step that starts a part; a stop waits for its end, and lets no further one begin. */
  private <T> T part(Phases.Phase<T> step) throws Exception {
    synchronized (stops) {
      if (stopping) {
        throw new Trouble("Tahsil is being stopped.");
      }
      return step.run();
    }
  }

  /** Waits until the server or its own database ends, by itself or because it was stopped. */
  String await() throws IOException, InterruptedException {
    Liberty running = server;
    Postgres own = database;
    while (running != null && !running.endsWithin(LOOK)) {
      if (own != null && !own.runs()) {
        return "database";
      }
    }
    return "server";
  }

  /** Whether so much has been started that stopping takes a while. */
  boolean started() {
    return server != null;
  }

  /** Whether a stop has been asked for. */
  boolean stopping() {
    synchronized (stops) {
      return stopping;
    }
  }

  Phases phases() {
    return phases;
  }

  /** Stops every part that runs, the last started first. */
  @Override
  public void close() {
    synchronized (stops) {
      stopping = true;
      while (!stops.isEmpty()) {
        try {
          stops.pop().run();
        } catch (Exception e) {
          phases.say("While stopping: " + Schema.oneLine(e));
        }
      }
    }
  }
}
