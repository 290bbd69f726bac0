package org.tahsil.channel;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.tahsil.shared.id.TenantId;

/**
 * Links by which readers of messages ask for no more of them, without signing in. A link names one
 * message and is signed: it tells nothing of whom it went to, and nobody can make another from it.
 */
public interface OptOutLinks {

  /** The link of a message; empty: the product has no key to sign it with. */
  Optional<URI> of(UUID message);

  /** What a link's last part stands for; empty: it is none of ours, or its message is gone. */
  Optional<Sent> read(String token);

  /**
   * A message to a customer.
   *
   * @param medium EMAIL, SMS or WHATSAPP
   * @param recipient mail address or number it went to
   */
  record Sent(UUID message, TenantId tenant, String medium, String recipient) {}
}
