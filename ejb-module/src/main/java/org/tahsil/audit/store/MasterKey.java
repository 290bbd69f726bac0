package org.tahsil.audit.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Wraps the keys of persons for the database with the product's key, if it has one. The first byte
 * tells whether the rest is wrapped, so that a key can be set later.
 */
@Dependent
public class MasterKey {
  private static final byte PLAIN = 0;
  private static final byte WRAPPED = 1;

  private final Optional<String> key;

  /**
   * @param key 32 bytes in Base64; empty: keys of persons lie in the database as they are
   */
  @Inject
  public MasterKey(@ConfigProperty(name = "tahsil.personal.key") Optional<String> key) {
    this.key = key;
  }

  byte[] wrapped(String owner, byte[] personKey) {
    return key.isEmpty()
        ? joined(PLAIN, personKey)
        : joined(WRAPPED, Cipher256.seal(secret(key.get()), owner, personKey));
  }

  /**
   * The key that was wrapped.
   *
   * @throws IllegalStateException without the product's key by which it was wrapped
   */
  SecretKey unwrapped(String owner, byte[] kept) {
    byte[] rest = Arrays.copyOfRange(kept, 1, kept.length);
    if (kept[0] == PLAIN) {
      return Cipher256.key(rest);
    }
    try {
      return Cipher256.key(Cipher256.open(secret(key.orElse("")), owner, rest));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(
          "TAHSIL_PERSONAL_KEY is not the key by which the keys of persons were wrapped", failure);
    }
  }

  private static SecretKey secret(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      if (bytes.length == Cipher256.KEY_BYTES) {
        return Cipher256.key(bytes);
      }
    } catch (IllegalArgumentException noBase64) {
      throw new IllegalStateException("TAHSIL_PERSONAL_KEY must be 32 bytes in Base64", noBase64);
    }
    throw new IllegalStateException(
        "TAHSIL_PERSONAL_KEY must be 32 bytes in Base64: set it to the key of then");
  }

  private static byte[] joined(byte kind, byte[] content) {
    byte[] all = new byte[1 + content.length];
    all[0] = kind;
    System.arraycopy(content, 0, all, 1, content.length);
    return all;
  }
}
