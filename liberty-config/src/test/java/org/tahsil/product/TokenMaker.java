package org.tahsil.product;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** Makes signed tokens with nothing but the JDK, as an identity provider would. */
final class TokenMaker {

  static final String ISSUER = "https://issuer.example";

  private static final KeyPair KEYS = newKeys();
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  private TokenMaker() {}

  /** What the product must be told so that it trusts this maker. */
  static Map<String, String> settings() throws IOException {
    Path file = Path.of(System.getProperty("tahsil.build")).resolve("it-issuer.pem");
    String key =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(KEYS.getPublic().getEncoded());
    Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----\n");
    return Map.of("TAHSIL_JWT_PUBLIC_KEY", file.toString(), "TAHSIL_JWT_ISSUER", ISSUER);
  }

  /** The claims of a token that is as it must be, to change in a test. */
  static JsonObjectBuilder claims(String user, String tenant, String... groups) {
    Instant now = Instant.now();
    return Json.createObjectBuilder()
        .add("iss", ISSUER)
        .add("sub", user)
        .add("tenant", tenant)
        .add("groups", Json.createArrayBuilder(Arrays.asList(groups)))
        .add("iat", now.getEpochSecond())
        .add("exp", now.plus(Duration.ofMinutes(5)).getEpochSecond());
  }

  static String signed(JsonObjectBuilder claims) {
    return signed(claims, KEYS, "RS256", "SHA256withRSA");
  }

  static String signedByAnother(JsonObjectBuilder claims) {
    return signed(claims, newKeys(), "RS256", "SHA256withRSA");
  }

  /** A token that says that nobody need sign it. */
  static String unsigned(JsonObjectBuilder claims) {
    return head("none") + "." + part(claims) + ".";
  }

  /** A token whose secret is the public key: who checks it by that key's bytes is deceived. */
  static String signedWithThePublicKey(JsonObjectBuilder claims) {
    try {
      javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
      mac.init(new javax.crypto.spec.SecretKeySpec(KEYS.getPublic().getEncoded(), "HmacSHA256"));
      String content = head("HS256") + "." + part(claims);
      byte[] signature = mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + URL.encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(
      JsonObjectBuilder claims, KeyPair keys, String algorithm, String javaName) {
    try {
      String content = head(algorithm) + "." + part(claims);
      Signature signature = Signature.getInstance(javaName);
      signature.initSign(keys.getPrivate());
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + URL.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String head(String algorithm) {
    return part(Json.createObjectBuilder().add("alg", algorithm).add("typ", "JWT"));
  }

  private static String part(JsonObjectBuilder content) {
    return URL.encodeToString(content.build().toString().getBytes(StandardCharsets.UTF_8));
  }

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
