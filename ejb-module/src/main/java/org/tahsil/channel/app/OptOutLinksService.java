package org.tahsil.channel.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tahsil.channel.OptOutLinks;
import org.tahsil.channel.store.SentStore;

/** Signs links by the operator's key. A link that was not signed by it costs no look-up. */
@Stateless
@Local(OptOutLinks.class)
public class OptOutLinksService implements OptOutLinks {
  private static final String PLACE = "/opt-out/";

  @Inject private SentStore sent;

  @Inject
  @ConfigProperty(name = "tahsil.opt.out.key")
  private Optional<String> key;

  @Inject
  @ConfigProperty(name = "tahsil.public.url")
  private Optional<String> address;

  @Inject
  @ConfigProperty(name = "tahsil.http.port", defaultValue = "9080")
  private int port;

  @Override
  public Optional<URI> of(UUID message) {
    String base = address.orElse("http://127.0.0.1:" + port).replaceAll("/+$", "");
    return token().map(token -> URI.create(base + PLACE + token.of(message)));
  }

  @Override
  public Optional<Sent> read(String given) {
    return token().flatMap(token -> token.read(given)).flatMap(sent::find);
  }

  private Optional<OptOutToken> token() {
    return key.filter(text -> !text.isBlank()).map(OptOutToken::new);
  }
}
