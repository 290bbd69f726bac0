package org.tahsil.access.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for some minutes which passwords were found right, so that each request of a machine
 * does not cost a slow hash. Kept are keyed digests only, under a key that lives as long as the
 * server; a changed password is another digest at once, for the stored hash goes into it.
 */
@ApplicationScoped
public class VerifiedPasswords {

  private static final Duration MEMORY = Duration.ofMinutes(5);
  private static final String ALGORITHM = "HmacSHA256";

  private final ShortMemory<String, Boolean> memory = new ShortMemory<>(1_000, MEMORY);
  private final byte[] key = new SecureRandom().generateSeed(32);

  boolean contains(String name, String password, String hash) {
    return memory.get(digest(name, password, hash)).isPresent();
  }

  void add(String name, String password, String hash) {
    memory.put(digest(name, password, hash), true);
  }

  private String digest(String name, String password, String hash) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      String text = name + '\0' + hash + '\0' + password;
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + ALGORITHM, e);
    }
  }
}
