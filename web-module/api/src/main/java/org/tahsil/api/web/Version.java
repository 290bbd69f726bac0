package org.tahsil.api.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.shared.outcome.Refusal;

/** The version of a single thing, made of its content. */
public final class Version {
  private static final int HEX_DIGITS = 32;

  private Version() {}

  /** The tag of a record or text. */
  public static EntityTag of(Object content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(content.toString().getBytes(StandardCharsets.UTF_8));
      return new EntityTag(HexFormat.of().formatHex(digest).substring(0, HEX_DIGITS));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }

  /** The thing with its tag, or 304 if the caller has this version. */
  public static Response fresh(Request request, Object content) {
    EntityTag tag = of(content);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return unchanged != null ? unchanged.build() : Response.ok(content).tag(tag).build();
  }

  /** Refuses a change of a thing that is no longer as the caller's If-Match says. */
  public static void mustMatch(Request request, Object content) {
    if (request.evaluatePreconditions(of(content)) != null) {
      throw new RequestRefused(
          new Refusal(
              Refusal.Kind.STALE,
              "CHANGED_MEANWHILE",
              "If-Match",
              null,
              "Read it again and send its new ETag.",
              Map.of()));
    }
  }
}
