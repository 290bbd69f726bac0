package org.tahsil.launcher;

import java.net.URISyntaxException;
import java.nio.file.Path;

/**
 * What the build made for the launcher to run.
 *
 * @param target the build folder of liberty-config
 */
record Build(Path target) {

  /** The build that the system property {@code tahsil.build} names. */
  static Build here() {
    return new Build(Path.of(System.getProperty("tahsil.build", "target")).toAbsolutePath());
  }

  /** The folder of the project, under which the data folder lies by default. */
  Path project() {
    return target.resolve("../..").normalize();
  }

  Path wlp() {
    return target.resolve("liberty/wlp");
  }

  Path ear() {
    return target.resolve("tahsil.ear");
  }

  /** A file of the server's configuration. */
  Path configuration(String name) {
    return target.resolveSibling("src/main/liberty").resolve(name);
  }

  /** The JDBC driver that this launcher itself runs with. */
  Path driver() {
    try {
      return Path.of(
          org.postgresql.Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
