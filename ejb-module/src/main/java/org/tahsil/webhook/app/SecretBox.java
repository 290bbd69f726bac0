package org.tahsil.webhook.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes secrets of endpoints and seals them for the database with the product's key, if it has one:
 * AES-256 in GCM mode. The first byte tells whether the rest is sealed, so that a key can be set
 * later.
 */
@Dependent
public class SecretBox {
  private static final Logger LOG = System.getLogger(SecretBox.class.getName());
  private static final String PREFIX = "whsec_";
  private static final int SECRET_BYTES = 32;
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final byte PLAIN = 0;
  private static final byte SEALED = 1;

  private final SecureRandom random = new SecureRandom();

  private final WebhookSettings settings;

  @Inject
  public SecretBox(WebhookSettings settings) {
    this.settings = settings;
  }

  /** A new secret: 32 random bytes. */
  public byte[] make() {
    return bytes(SECRET_BYTES);
  }

  /** A secret as the owner of an endpoint is told it. */
  public static String told(byte[] secret) {
    return PREFIX + Base64.getEncoder().encodeToString(secret);
  }

  /** A secret as the database keeps it. */
  public byte[] sealed(byte[] secret) {
    if (settings.key().isEmpty()) {
      return joined(PLAIN, new byte[0], secret);
    }
    byte[] nonce = bytes(NONCE_BYTES);
    return joined(SEALED, nonce, crypt(Cipher.ENCRYPT_MODE, nonce, secret));
  }

  /**
   * The secret that was sealed.
   *
   * @throws IllegalStateException without the key by which it was sealed
   */
  public byte[] open(byte[] kept) {
    if (kept[0] == PLAIN) {
      return Arrays.copyOfRange(kept, 1, kept.length);
    }
    byte[] nonce = Arrays.copyOfRange(kept, 1, 1 + NONCE_BYTES);
    byte[] rest = Arrays.copyOfRange(kept, 1 + NONCE_BYTES, kept.length);
    return crypt(Cipher.DECRYPT_MODE, nonce, rest);
  }

  /**
   * The secrets that can be opened, in their order; empty if the first, which is the present one,
   * cannot: no receiver would know what is signed without it.
   */
  public Optional<List<byte[]>> opened(List<byte[]> kept) {
    List<byte[]> open = new ArrayList<>();
    for (byte[] one : kept) {
      try {
        open.add(open(one));
      } catch (IllegalStateException | IllegalArgumentException unreadable) {
        LOG.log(Level.WARNING, "a secret of a webhook: {0}", unreadable.getMessage());
        if (open.isEmpty()) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(open);
  }

  private byte[] crypt(int mode, byte[] nonce, byte[] content) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, secretKey(), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(content);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(
          "TAHSIL_WEBHOOK_KEY is not the key by which this secret was sealed", failure);
    }
  }

  private SecretKeySpec secretKey() {
    byte[] bytes =
        Base64.getDecoder()
            .decode(
                settings
                    .key()
                    .orElseThrow(
                        () ->
                            new IllegalStateException(
                                "secrets are sealed: set TAHSIL_WEBHOOK_KEY to the key of then")));
    if (bytes.length != KEY_BYTES) {
      throw new IllegalStateException("TAHSIL_WEBHOOK_KEY must be 32 bytes in Base64");
    }
    return new SecretKeySpec(bytes, "AES");
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] joined(byte kind, byte[] nonce, byte[] content) {
    byte[] all = new byte[1 + nonce.length + content.length];
    all[0] = kind;
    System.arraycopy(nonce, 0, all, 1, nonce.length);
    System.arraycopy(content, 0, all, 1 + nonce.length, content.length);
    return all;
  }
}
