package org.tahsil.contact.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tahsil.contact.domain.Places;
import org.tahsil.contact.store.PartyStore.Party;

/** Where a customer may be, by address and number. */
class CustomerPlacesTest {
  private final CustomerPlaces places = new CustomerPlaces();

  @Test
  void aNumberOfTheAddressesOwnCountryAddsNoZone() {
    Places at = places.of(party("OM", "Asia/Muscat", "+968 1000 1001"), null);
    assertThat(at.countries()).containsExactly("OM");
    assertThat(at.zones()).containsExactly(ZoneId.of("Asia/Muscat"));
  }

  @Test
  void aNumberOfAnotherCountryAddsItsZonesAndItsLaw() {
    Places at = places.of(party("OM", "Asia/Muscat", "+91 10000 00001"), null);
    assertThat(at.countries()).containsExactly("IN", "OM");
    assertThat(at.zones()).containsExactly(ZoneId.of("Asia/Muscat"), ZoneId.of("Asia/Kolkata"));
    Places dialled = places.of(party("OM", "Asia/Muscat", "+968 1000 1001"), "+44 1000 1001");
    assertThat(dialled.countries()).containsExactly("GB", "OM");
  }

  @Test
  void whereOnlyTheCountryIsKnownAllItsZonesAreMeant() {
    Places at = places.of(party("US", null, null), null);
    assertThat(at.zones())
        .contains(ZoneId.of("America/New_York"), ZoneId.of("America/Los_Angeles"));
  }

  @Test
  void whereNothingIsKnownNothingIsSaid() {
    assertThat(places.of(party(null, null, "1000 1001"), null)).isEqualTo(Places.UNKNOWN);
    assertThat(places.of(party(null, null, "+1 212 555 0100"), null)).isEqualTo(Places.UNKNOWN);
  }

  private static Party party(
      @Nullable String country, @Nullable String zone, @Nullable String phone) {
    return new Party(1L, 1L, country, zone == null ? null : ZoneId.of(zone), phone);
  }
}
