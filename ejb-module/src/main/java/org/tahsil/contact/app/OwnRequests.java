package org.tahsil.contact.app;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.OwnReferences;
import org.tahsil.contact.store.RecordJson;

/** Requests of the product itself, each under a reference that no other request can have. */
final class OwnRequests {

  private OwnRequests() {}

  /** The same under {@code SYSTEM:reference:SHA-256 of all of it}. */
  static ContactRequest own(ContactRequest asked) {
    return asked.under(OwnReferences.PREFIX + asked.reference() + ":" + digest(asked));
  }

  private static String digest(ContactRequest asked) {
    byte[] all = RecordJson.write(asked).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
