package org.tahsil.channel.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tahsil.channel.OptOutLinks;
import org.tahsil.channel.Outbox.OutboundMail;
import org.tahsil.shared.text.Sentences;

/**
 * How a mail to a customer says that there need be no more of them: to the reader by a link under
 * its text, to the reader's program by headers (RFC 2369; one click by RFC 8058).
 */
@Dependent
public class OptOutLine {
  private static final String BUNDLE = "org.tahsil.channel.opt_out";

  private final OptOutLinks links;

  @Inject
  public OptOutLine(OptOutLinks links) {
    this.links = links;
  }

  /** The text of a mail with the link under it. */
  String under(UUID message, OutboundMail mail) {
    return link(message, mail)
        .map(link -> mail.text().stripTrailing() + "\n" + sentence(link, mail.language()) + "\n")
        .orElse(mail.text());
  }

  /** None for a mail to people of the lender. */
  List<Map.Entry<String, String>> headers(UUID message, OutboundMail mail, String sender) {
    if (mail.customerId() == null) {
      return List.of();
    }
    String byMail = "<mailto:%s?subject=STOP>".formatted(sender);
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    Optional<URI> link = link(message, mail);
    headers.add(
        Map.entry(
            "List-Unsubscribe", link.map(to -> "<%s>, %s".formatted(to, byMail)).orElse(byMail)));
    if (link.isPresent()) {
      headers.add(Map.entry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }
    return headers;
  }

  private Optional<URI> link(UUID message, OutboundMail mail) {
    return mail.customerId() == null ? Optional.empty() : links.of(message);
  }

  private static String sentence(URI link, String language) {
    Locale locale = Locale.forLanguageTag(language.equals("ar") ? "ar" : "en");
    return Sentences.of(BUNDLE, locale, OptOutLine.class.getClassLoader())
        .sayStrictly("LINK", Map.of("link", link.toString()));
  }
}
