package org.tahsil.contact.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
    assertThat(places.of(party(null, null, "+800 1234 5678"), null)).isEqualTo(Places.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "+1 212 555 0100, US, America/New_York",
    "+1 (213) 555-0100, US, America/Los_Angeles",
    "+1 416 555 0100, CA, America/Toronto",
    "+1 876 555 0100, JM, America/Jamaica"
  })
  void aNumberWhoseCodeManyCountriesShareIsOfItsArea(String number, String country, String zone) {
    Places at = places.of(party(null, null, number), null);
    assertThat(at.countries()).containsExactly(country);
    assertThat(at.zones()).containsExactly(ZoneId.of(zone));
  }

  @Test
  void aNumberOfAnotherAreaOfTheCountryAddsItsZone() {
    Places at = places.of(party("US", "America/New_York", "+1 213 555 0100"), null);
    assertThat(at.countries()).containsExactly("US");
    assertThat(at.zones())
        .containsExactly(ZoneId.of("America/New_York"), ZoneId.of("America/Los_Angeles"));
    Places free = places.of(party("US", "America/New_York", "+1 800 555 0100"), null);
    assertThat(free.zones()).containsExactly(ZoneId.of("America/New_York"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"00442071234567", "442071234567", "tel:+44-20-7123-4567"})
  void aNumberBindsItsCountryHoweverItIsWritten(String number) {
    Places at = places.of(party("OM", "Asia/Muscat", "+968 1000 1001"), number);
    assertThat(at.countries()).containsExactly("GB", "OM");
    assertThat(at.zones()).contains(ZoneId.of("Europe/London"), ZoneId.of("Asia/Muscat"));
  }

  @Test
  void aNationalNumberIsOfTheCustomersCountryAndHidesNoOther() {
    assertThat(places.of(party("OM", "Asia/Muscat", null), "90000001").countries())
        .containsExactly("OM");
    assertThat(places.of(party("OM", null, "+44 20 7123 4567"), "90000001").countries())
        .containsExactly("GB", "OM");
    assertThat(places.of(party(null, null, null), "90000001")).isEqualTo(Places.UNKNOWN);
  }

  private static Party party(
      @Nullable String country, @Nullable String zone, @Nullable String phone) {
    return new Party(1L, 1L, country, zone == null ? null : ZoneId.of(zone), phone);
  }
}
