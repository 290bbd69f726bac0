package org.tahsil.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be verified: {@code file=} an export, else the database of {@code TAHSIL_DB_URL} and
 * its user and password; {@code heads=} the folder of the heads, or {@code none}; {@code key=} the
 * public key, by default the one that lies beside the heads. Empty values count as not given.
 */
record AuditWish(
    Optional<Path> file, Optional<Settings.Login> database, Optional<Path> heads, Path key) {

  private static final String NO_HEADS = "none";

  static AuditWish of(List<String> arguments, Map<String, String> environment) throws Trouble {
    Map<String, String> told = new HashMap<>();
    for (String argument : arguments) {
      String[] parts = argument.split("=", 2);
      if (parts.length != 2 || !List.of("file", "heads", "key").contains(parts[0])) {
        throw new Trouble("\"" + argument + "\" is not understood: say file=, heads= or key=.");
      }
      told.put(parts[0], parts[1]);
    }
    Environment given = new Environment(told);
    Environment env = new Environment(environment);
    Optional<Path> file = given.find("file").map(Path::of);
    String folder =
        given.text(
            "heads", env.text("TAHSIL_AUDIT_DIR", env.text("TAHSIL_DATA_DIR", ".data") + "/audit"));
    Path key = Path.of(given.text("key", Path.of(folder).resolve("public-key.pem").toString()));
    return new AuditWish(
        file,
        file.isPresent() ? Optional.empty() : Optional.of(login(env)),
        folder.equals(NO_HEADS) ? Optional.empty() : Optional.of(Path.of(folder)),
        key);
  }

  private static Settings.Login login(Environment env) throws Trouble {
    Optional<String> url = env.find("TAHSIL_DB_URL");
    if (url.isEmpty()) {
      throw new Trouble(
          "Say what to verify: file= an export, or TAHSIL_DB_URL, TAHSIL_DB_USER and"
              + " TAHSIL_DB_PASSWORD of the database.");
    }
    return new Settings.Login(
        url.get(), env.text("TAHSIL_DB_USER", ""), env.text("TAHSIL_DB_PASSWORD", ""));
  }
}
