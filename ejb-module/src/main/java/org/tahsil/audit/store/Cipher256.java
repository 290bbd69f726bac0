package org.tahsil.audit.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256 in GCM mode: a random nonce of 12 bytes before the content, a tag of 16 behind it. */
final class Cipher256 {
  static final int KEY_BYTES = 32;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private Cipher256() {}

  /** The bytes of a new key. */
  static byte[] fresh() {
    return random(KEY_BYTES);
  }

  /** The key of so many bytes. */
  static SecretKey key(byte[] bytes) {
    return new SecretKeySpec(bytes, "AES");
  }

  /**
   * @param place where the content belongs: it opens nowhere else
   */
  static byte[] seal(SecretKey key, String place, byte[] content) {
    byte[] nonce = random(NONCE_BYTES);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(content);
      byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
      return all;
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("this Java has no AES-256 in GCM mode", failure);
    }
  }

  /**
   * @throws GeneralSecurityException if it was sealed by another key or for another place
   */
  static byte[] open(SecretKey key, String place, byte[] sealed) throws GeneralSecurityException {
    if (sealed.length < NONCE_BYTES) {
      throw new GeneralSecurityException("too short to be sealed");
    }
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    return cipher(Cipher.DECRYPT_MODE, key, nonce, place)
        .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
