package org.tahsil.channel.app.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tahsil.channel.CallEvents.Signed;

/**
 * The signature of events, as the Standard Webhooks specification says: HMAC-SHA256 over id,
 * timestamp and body, divided by full stops.
 */
public final class EventSignature {
  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final int SHORTEST = 16;
  private static final String BASE64 = "whsec_";
  private static final String SECONDS = "[0-9]{1,11}";

  private final byte[] secret;

  /**
   * @param secret at least 16 bytes as a text; with {@code whsec_} before it: in Base64
   * @throws IllegalArgumentException if it is none; the secret is not in the message
   */
  public EventSignature(String secret) {
    this.secret = bytes(secret);
    if (this.secret.length < SHORTEST) {
      throw new IllegalArgumentException("fewer than " + SHORTEST + " bytes");
    }
  }

  private static byte[] bytes(String secret) {
    if (!secret.startsWith(BASE64)) {
      return secret.getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Base64.getDecoder().decode(secret.substring(BASE64.length()));
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalArgumentException(
          "no Base64 after " + BASE64); // the cause tells a sign of it
    }
  }

  /** The value of the header {@code webhook-signature}. */
  public String of(String id, long seconds, String body) {
    return "v1,"
        + Base64.getEncoder()
            .encodeToString(
                hmac((id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8)));
  }

  /** Whether one of the signatures is ours, and of the last or next five minutes. */
  public boolean isOf(Signed event, Instant now) {
    if (!event.timestamp().matches(SECONDS)) {
      return false;
    }
    long seconds = Long.parseLong(event.timestamp());
    byte[] wanted = of(event.id(), seconds, event.body()).getBytes(StandardCharsets.UTF_8);
    boolean ours = false;
    for (String given : event.signatures().split(" ", -1)) {
      ours |= MessageDigest.isEqual(wanted, given.getBytes(StandardCharsets.UTF_8));
    }
    return ours && Math.abs(now.getEpochSecond() - seconds) <= TOLERANCE.toSeconds();
  }

  private byte[] hmac(byte[] content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return mac.doFinal(content);
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
