package org.tahsil.channel.app;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The number of a message with its HMAC-SHA256, in 64 characters of Base64 for addresses. */
final class OptOutToken {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{64}");
  private static final byte[] PURPOSE = "opt-out-link:1:".getBytes(StandardCharsets.UTF_8);
  private static final int LEAST_KEY = 32;
  private static final int NUMBER = 2 * Long.BYTES;

  private final byte[] key;

  /**
   * @param key at least 32 characters
   * @throws IllegalStateException if it is shorter
   */
  OptOutToken(String key) {
    if (key.length() < LEAST_KEY) {
      throw new IllegalStateException("TAHSIL_OPT_OUT_KEY must have 32 characters or more");
    }
    this.key = key.getBytes(StandardCharsets.UTF_8);
  }

  String of(UUID message) {
    byte[] number = number(message);
    byte[] signed = Arrays.copyOf(number, number.length + mac(number).length);
    System.arraycopy(mac(number), 0, signed, number.length, signed.length - number.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
  }

  /** The message; empty: the token is not one that this key has signed. */
  Optional<UUID> read(String token) {
    if (!FORM.matcher(token).matches()) {
      return Optional.empty();
    }
    byte[] signed = Base64.getUrlDecoder().decode(token);
    byte[] number = Arrays.copyOf(signed, NUMBER);
    byte[] mac = Arrays.copyOfRange(signed, NUMBER, signed.length);
    if (!MessageDigest.isEqual(mac, mac(number))) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(number);
    return Optional.of(new UUID(bytes.getLong(), bytes.getLong()));
  }

  private static byte[] number(UUID message) {
    return ByteBuffer.allocate(NUMBER)
        .putLong(message.getMostSignificantBits())
        .putLong(message.getLeastSignificantBits())
        .array();
  }

  private byte[] mac(byte[] number) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update(PURPOSE);
      return mac.doFinal(number);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
