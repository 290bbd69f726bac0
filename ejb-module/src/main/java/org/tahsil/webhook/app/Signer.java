package org.tahsil.webhook.app;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs as the Standard Webhooks specification says: HMAC-SHA256 over id, timestamp and body,
 * divided by full stops.
 */
public final class Signer {
  private static final String ALGORITHM = "HmacSHA256";

  private Signer() {}

  /**
   * The value of the header {@code webhook-signature}: one signature a secret, divided by blanks.
   *
   * @param secrets the bytes themselves, the present one first
   * @param at of sending; whole seconds count
   */
  public static String sign(List<byte[]> secrets, String messageId, Instant at, String body) {
    byte[] content =
        (messageId + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
    return secrets.stream().map(secret -> sign(secret, content)).collect(Collectors.joining(" "));
  }

  private static String sign(byte[] secret, byte[] content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content));
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
