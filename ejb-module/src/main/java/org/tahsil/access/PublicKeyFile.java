package org.tahsil.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A public RSA key in a PEM file. */
public final class PublicKeyFile {

  private static final int FEWEST_BITS = 2048;
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");

  private PublicKeyFile() {}

  /**
   * Reads the key.
   *
   * @throws GeneralSecurityException if the file holds no public RSA key of 2048 bits or more
   */
  public static RSAPublicKey read(Path file) throws IOException, GeneralSecurityException {
    Matcher pem = PEM.matcher(Files.readString(file));
    if (!pem.find()) {
      throw new GeneralSecurityException("no PUBLIC KEY in PEM form");
    }
    byte[] bytes = Base64.getMimeDecoder().decode(pem.group(1));
    RSAPublicKey key =
        (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(bytes));
    if (key.getModulus().bitLength() < FEWEST_BITS) {
      throw new GeneralSecurityException("fewer than " + FEWEST_BITS + " bits");
    }
    return key;
  }
}
