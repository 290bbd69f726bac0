package org.tahsil.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.contact.domain.Asked.against;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.FactKind;

/** However an address is written, it is the same one. */
class AddressTest {
  private static final LocalDateTime NOON = LocalDateTime.of(2026, 6, 10, 12, 0);
  private static final String NUMBER = "+96890000001";
  private static final String MAIL = "c3@example.org";
  private static final List<String> OMAN = List.of("OM");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0096890000001",
        "01196890000001",
        "90000001",
        "9000 0001",
        "96890000001",
        "tel:+968-9000-0001",
        "tel:%2B96890000001;ext=1",
        "+968 (0) 9000 0001",
        "+968 9000 0001 ext. 12",
        "+96890000001,,3",
        "(+968) 90.00.00.01",
        "+\u0669\u0666\u0668\u0669\u0660\u0660\u0660\u0660\u0660\u0660\u0661",
        "\u06f9\u06f0\u06f0\u06f0\u06f0\u06f0\u06f0\u06f1",
        "\uff0b\uff19\uff16\uff18 90000001",
        "+968\u200b9000\u200f0001"
      })
  void aNumberIsKnownHoweverItIsWritten(String written) {
    assertThat(Address.same(written, NUMBER, OMAN)).isTrue();
    assertThat(Address.same(written, "+96890000002", OMAN)).isFalse();
    assertThat(against(optedOut(ContactChannel.SMS, written, NUMBER)))
        .containsExactly("CORE.OPTED_OUT");
    assertThat(against(optedOut(ContactChannel.SMS, NUMBER, written)))
        .containsExactly("CORE.OPTED_OUT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C3@Example.ORG",
        "Cust <c3@example.org>",
        "\"At, home@x\" <C3@example.org>",
        "mailto:c3@example.org?subject=x",
        "c3@example.org.",
        "c3\u200b@exam\u00adple.org",
        "\uff43\uff13@example.org"
      })
  void aMailAddressIsKnownHoweverItIsWritten(String written) {
    assertThat(against(optedOut(ContactChannel.EMAIL, written, MAIL)))
        .containsExactly("CORE.OPTED_OUT");
    assertThat(against(optedOut(ContactChannel.EMAIL, MAIL, written)))
        .containsExactly("CORE.OPTED_OUT");
    assertThat(against(optedOut(ContactChannel.EMAIL, written, "c4@example.org"))).isEmpty();
  }

  @Test
  void anOptOutInArabicDigitsIsOfItsOwnNumberOnly() {
    assertThat(
            against(
                optedOut(
                    ContactChannel.SMS,
                    "\u0669\u0660\u0660\u0660\u0660\u0660\u0660\u0662",
                    NUMBER)))
        .isEmpty();
  }

  @Test
  void aNationalNumberOfAnUnknownCountryMayBeAnyThatEndsInIt() {
    assertThat(Address.same("090000001", NUMBER, List.of())).isTrue();
    assertThat(Address.same("90000002", NUMBER, List.of())).isFalse();
    assertThat(Address.same("(212) 555-0100", "+1 212 555 0100", List.of("US"))).isTrue();
    assertThat(Address.same("(212) 555-0100", "+1 212 555 0100", List.of("GB"))).isFalse();
    assertThat(Address.same("020 7123 4567", "+44 (0)20 7123 4567", List.of("GB"))).isTrue();
    assertThat(Address.same("8 (912) 345-67-89", "+7 912 345 67 89", List.of("RU"))).isTrue();
    assertThat(Address.same("06 6982 1234", "+39 06 6982 1234", List.of("IT"))).isTrue();
    assertThat(Address.same("0113 496 0000", "+44 113 496 0000", List.of("GB"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "CALL, none",
    "CALL, 000",
    "CALL, *#",
    "SMS, c3@example.org",
    "WHATSAPP, \u200b",
    "EMAIL, +96890000001",
    "EMAIL, c3@",
    "EMAIL, @example.org",
    "EMAIL, 'c3@example.org,c4@example.org'"
  })
  void whatFitsNoChannelIsAMissingAddress(ContactChannel channel, String written) {
    Asked asked = Asked.in("OM", Asked.MUSCAT).channel(channel, written);
    assertThat(asked.at(NOON).missing()).containsExactly("address");
  }

  private static org.tahsil.contact.ContactVerdict optedOut(
      ContactChannel channel, String told, String asked) {
    Instant since = NOON.minusDays(1).atZone(Asked.MUSCAT).toInstant();
    return Asked.in("OM", Asked.MUSCAT)
        .channel(channel, asked)
        .fact(new CustomerFact(FactKind.OPT_OUT, channel, told, null, true, since, null, null))
        .at(NOON);
  }
}
