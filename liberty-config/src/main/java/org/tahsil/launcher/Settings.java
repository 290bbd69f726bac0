package org.tahsil.launcher;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the environment may say, with its defaults, in one place.
 *
 * @param bind address on which HTTP listens
 * @param httpPort 0 lets the system choose
 * @param dataDir holds the database, queues, logs and received mails
 * @param dbPort port of the embedded PostgreSQL; 0 lets the system choose
 * @param external the database to use instead of the embedded one
 * @param heap the server's largest heap, as {@code -Xmx} takes it
 * @param smtp the mail server to use instead of the launcher's own
 * @param demo whether demonstration users and data are made
 * @param first the first tenant and administrator, where the database has no user yet
 * @param issuer whose signed tokens the REST API takes; none without
 */
public record Settings(
    String bind,
    int httpPort,
    Path dataDir,
    int dbPort,
    Optional<Login> external,
    String heap,
    Optional<Smtp> smtp,
    boolean demo,
    Optional<FirstAdmin> first,
    Optional<Issuer> issuer) {

  /** Where a database is and who asks. */
  public record Login(String url, String user, String password) {}

  /** A mail server. */
  public record Smtp(String host, int port) {}

  /** The tenant and administrator that an empty database is given. */
  public record FirstAdmin(String tenant, String user, String password) {}

  /** Who signs tokens, and the file with the public key to check them by. */
  public record Issuer(String name, Path publicKey) {}

  private static final int SHORTEST_PASSWORD = 12;

  /**
   * Reads the environment.
   *
   * @param home the folder under which the data folder lies by default
   * @throws Trouble for a value that cannot be read or a combination that is not allowed
   */
  public static Settings of(Map<String, String> environment, Path home) throws Trouble {
    Environment env = new Environment(environment);
    Optional<Login> external = external(env);
    boolean demo = env.flag("TAHSIL_DEMO", external.isEmpty());
    Settings settings =
        new Settings(
            env.text("TAHSIL_BIND", "127.0.0.1"),
            env.port("TAHSIL_HTTP_PORT", 9080),
            folder(env.text("TAHSIL_DATA_DIR", home.resolve(".data").toString())),
            env.port("TAHSIL_DB_PORT", 0),
            external,
            heap(env.text("TAHSIL_HEAP", "1g")),
            smtp(env, demo),
            demo,
            first(env),
            TokenSettings.issuer(env));
    settings.checkDemo();
    CallSettings.check(env, demo);
    return settings;
  }

  /** Whether only this machine can reach the product. */
  boolean onLoopback() throws Trouble {
    try {
      return InetAddress.getByName(bind).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new Trouble(
          "TAHSIL_BIND is \""
              + bind
              + "\", which is no address of this machine: give an IP"
              + " address such as 127.0.0.1 or 0.0.0.0.",
          e);
    }
  }

  private void checkDemo() throws Trouble {
    boolean loopback = onLoopback();
    if (demo && external.isPresent()) {
      throw new Trouble(
          "TAHSIL_DEMO=true and TAHSIL_DB_URL exclude each other: an external database gets no"
              + " demonstration data; unset one of them.");
    }
    if (demo && !loopback) {
      throw new Trouble(
          "Demonstration users have their names as passwords, so they are only made on a loopback"
              + " address, and TAHSIL_BIND is "
              + bind
              + ": set TAHSIL_BIND=127.0.0.1, or TAHSIL_DEMO=false with TAHSIL_TENANT,"
              + " TAHSIL_ADMIN_USER and TAHSIL_ADMIN_PASSWORD.");
    }
  }

  private static Path folder(String text) throws Trouble {
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new Trouble("TAHSIL_DATA_DIR is \"" + text + "\", which is not a path.", e);
    }
  }

  private static String heap(String text) throws Trouble {
    if (!text.matches("[1-9][0-9]{0,8}[kKmMgG]?")) {
      throw new Trouble(
          "TAHSIL_HEAP is \"" + text + "\": give a size as -Xmx takes it, for example 1g or 768m.");
    }
    Machine.checkHeap(text, bytes(text));
    return text;
  }

  private static long bytes(String size) {
    int shift =
        switch (size.charAt(size.length() - 1)) {
          case 'k', 'K' -> 10;
          case 'm', 'M' -> 20;
          case 'g', 'G' -> 30;
          default -> 0;
        };
    return Long.parseLong(size.replaceAll("[^0-9]", "")) << shift;
  }

  private static Optional<Login> external(Environment env) throws Trouble {
    Optional<String> url = env.find("TAHSIL_DB_URL");
    if (url.isEmpty()) {
      return Optional.empty();
    }
    if (!url.get().startsWith("jdbc:postgresql:")) {
      throw new Trouble(
          "TAHSIL_DB_URL must begin with jdbc:postgresql:, for example"
              + " jdbc:postgresql://db.example.org:5432/tahsil.");
    }
    Optional<String> user = env.find("TAHSIL_DB_USER");
    Optional<String> password = env.find("TAHSIL_DB_PASSWORD");
    if (user.isEmpty() || password.isEmpty()) {
      throw new Trouble("TAHSIL_DB_URL needs TAHSIL_DB_USER and TAHSIL_DB_PASSWORD beside it.");
    }
    return Optional.of(new Login(url.get(), user.get(), password.get()));
  }

  private static Optional<Smtp> smtp(Environment env, boolean demo) throws Trouble {
    Optional<String> host = env.find("TAHSIL_SMTP_HOST");
    int port = env.port("TAHSIL_SMTP_PORT", 25);
    if (host.isEmpty() && demo) {
      return Optional.empty();
    }
    return Optional.of(new Smtp(host.orElse("127.0.0.1"), port));
  }

  private static Optional<FirstAdmin> first(Environment env) throws Trouble {
    Optional<String> tenant = env.find("TAHSIL_TENANT");
    Optional<String> user = env.find("TAHSIL_ADMIN_USER");
    Optional<String> password = env.find("TAHSIL_ADMIN_PASSWORD");
    if (tenant.isEmpty() && user.isEmpty() && password.isEmpty()) {
      return Optional.empty();
    }
    if (tenant.isEmpty() || user.isEmpty() || password.isEmpty()) {
      throw new Trouble(
          "TAHSIL_TENANT, TAHSIL_ADMIN_USER and TAHSIL_ADMIN_PASSWORD belong together: set all"
              + " three or none.");
    }
    if (!tenant.get().matches("[a-z0-9][a-z0-9_-]{0,62}")) {
      throw new Trouble(
          "TAHSIL_TENANT must be 1 to 63 small letters, digits, hyphens or underscores, beginning"
              + " with a letter or digit.");
    }
    if (password.get().length() < SHORTEST_PASSWORD) {
      throw new Trouble(
          "TAHSIL_ADMIN_PASSWORD is too short: give at least "
              + SHORTEST_PASSWORD
              + " characters.");
    }
    return Optional.of(new FirstAdmin(tenant.get(), user.get(), password.get()));
  }
}
