package org.tahsil.channel.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tahsil.channel.OptOutLinks;
import org.tahsil.channel.Outbox.OutboundMail;
import org.tahsil.shared.id.TenantId;

/** What a mail says of how to have no more of them. */
class OptOutLineTest {
  private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final URI LINK = URI.create("https://lender.example/opt-out/x");
  private final OptOutLine linked =
      new OptOutLine(
          new OptOutLinks() {
            @Override
            public Optional<URI> of(UUID message) {
              return Optional.of(LINK);
            }

            @Override
            public Optional<Sent> read(String token) {
              return Optional.empty();
            }
          });

  @Test
  void aMailToACustomerHasALinkForReadersAndHeadersForPrograms() {
    assertThat(linked.under(ID, mail(1L, "en")))
        .isEqualTo("Hello\nOr open this page and press the button: " + LINK + "\n");
    assertThat(linked.under(ID, mail(1L, "ar"))).endsWith(": " + LINK + "\n").contains("الصفحة");
    assertThat(linked.headers(ID, mail(1L, "en"), "c@lender.example"))
        .containsExactly(
            Map.entry("List-Unsubscribe", "<" + LINK + ">, <mailto:c@lender.example?subject=STOP>"),
            Map.entry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
  }

  @Test
  void withoutAKeyThereIsTheAddressOnly() {
    OptOutLine bare = new OptOutLine(new NoLinks());
    assertThat(bare.under(ID, mail(1L, "en"))).isEqualTo("Hello\n\n");
    assertThat(bare.headers(ID, mail(1L, "en"), "c@lender.example"))
        .containsExactly(Map.entry("List-Unsubscribe", "<mailto:c@lender.example?subject=STOP>"));
  }

  @Test
  void aMailToPeopleOfTheLenderHasNone() {
    assertThat(linked.under(ID, mail(null, "en"))).isEqualTo("Hello\n\n");
    assertThat(linked.headers(ID, mail(null, "en"), "c@lender.example")).isEmpty();
  }

  private static OutboundMail mail(@Nullable Long customer, String language) {
    return new OutboundMail(
        new TenantId("t"),
        customer,
        null,
        "a@b.om",
        language,
        "Subject",
        "Hello\n\n",
        false,
        "k",
        null);
  }
}
