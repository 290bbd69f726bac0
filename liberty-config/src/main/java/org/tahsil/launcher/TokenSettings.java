package org.tahsil.launcher;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.tahsil.access.PublicKeyFile;

/** What the environment says of signed tokens (JWT). */
final class TokenSettings {

  private TokenSettings() {}

  /** The issuer to trust, if both variables name one whose key can be read. */
  static Optional<Settings.Issuer> issuer(Environment env) throws Trouble {
    Optional<String> file = env.find("TAHSIL_JWT_PUBLIC_KEY");
    Optional<String> name = env.find("TAHSIL_JWT_ISSUER");
    if (file.isEmpty() && name.isEmpty()) {
      return Optional.empty();
    }
    if (file.isEmpty() || name.isEmpty()) {
      throw new Trouble(
          "TAHSIL_JWT_PUBLIC_KEY and TAHSIL_JWT_ISSUER belong together: set both or none.");
    }
    return Optional.of(new Settings.Issuer(name.get(), readable(file.get())));
  }

  private static Path readable(String file) throws Trouble {
    try {
      Path path = Path.of(file).toAbsolutePath().normalize();
      PublicKeyFile.read(path);
      return path;
    } catch (IOException | GeneralSecurityException | InvalidPathException e) {
      throw new Trouble(
          "TAHSIL_JWT_PUBLIC_KEY is \""
              + file
              + "\": give the path of a PEM file with a public RSA key of 2048 bits or more"
              + " (-----BEGIN PUBLIC KEY-----).",
          e);
    }
  }
}
