package org.tahsil.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.spec.KeySpec;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Slow, salted hashes of passwords, written as {@code algorithm:iterations:salt:hash} with salt and
 * hash in base 64, as Jakarta Security's Pbkdf2PasswordHash writes them.
 */
public final class PasswordHash {

  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
  private static final int ITERATIONS = 210_000; // OWASP's advice for PBKDF2 with SHA-512
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  /** A hash that no password has; checking against it costs as much as against a real one. */
  public static final String OF_NOBODY = of(new SecureRandom().nextLong() + "nobody");

  private PasswordHash() {}

  /** A new hash of a password. */
  public static String of(String password) {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    byte[] hash = derive(ALGORITHM, password, salt, ITERATIONS, HASH_BYTES);
    Base64.Encoder base64 = Base64.getEncoder();
    return ALGORITHM
        + ":"
        + ITERATIONS
        + ":"
        + base64.encodeToString(salt)
        + ":"
        + base64.encodeToString(hash);
  }

  /** Whether a password has this hash; false also for a text that is no hash. */
  public static boolean matches(String password, String stored) {
    String[] parts = stored.split(":", -1);
    if (parts.length != 4
        || !parts[0].startsWith("PBKDF2WithHmacSHA")
        || !parts[1].matches("[1-9][0-9]{0,8}")) {
      return false;
    }
    byte[] salt = Base64.getDecoder().decode(parts[2]);
    byte[] expected = Base64.getDecoder().decode(parts[3]);
    byte[] actual = derive(parts[0], password, salt, Integer.parseInt(parts[1]), expected.length);
    return MessageDigest.isEqual(expected, actual);
  }

  private static byte[] derive(
      String algorithm, String password, byte[] salt, int iterations, int bytes) {
    try {
      KeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, bytes * 8);
      return SecretKeyFactory.getInstance(algorithm).generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot hash passwords", e);
    }
  }
}
