package org.tahsil.launcher;

import java.util.Optional;
import java.util.stream.Stream;
import org.tahsil.channel.app.http.EventSignature;

/** What the environment says of telephone systems that make calls. */
final class CallSettings {
  private static final String SECRET = "TAHSIL_CALL_SECRET";
  private static final String FIRST = "TAHSIL_CALL_URL";
  private static final String REMEDY =
      "give at least 16 bytes, as a text or after whsec_ in Base64, and the same to the telephone"
          + " system.";

  private CallSettings() {}

  /**
   * Refuses a secret by which nothing can be signed, and a telephone system whose events nobody
   * could hear; the secret is not in the sentence.
   *
   * @param demo whether the launcher has a network, with a secret, of its own
   */
  static void check(Environment env, boolean demo) throws Trouble {
    Optional<String> secret = env.find(SECRET);
    if (secret.isPresent()) {
      readable(secret.get());
      return;
    }
    Optional<String> system =
        Stream.of(FIRST, "TAHSIL_CALL2_URL").filter(name -> env.find(name).isPresent()).findFirst();
    boolean own = demo && !env.variables().containsKey(FIRST);
    if (system.isPresent() && !own) {
      throw new Trouble(
          system.get()
              + " needs "
              + SECRET
              + " beside it, or no event of a call is heard: "
              + REMEDY);
    }
  }

  private static void readable(String secret) throws Trouble {
    try {
      new EventSignature(secret);
    } catch (IllegalArgumentException unfit) {
      throw new Trouble(SECRET + " cannot be used (" + unfit.getMessage() + "): " + REMEDY, unfit);
    }
  }
}
