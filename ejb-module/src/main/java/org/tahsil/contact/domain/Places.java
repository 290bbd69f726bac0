package org.tahsil.contact.domain;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a customer may be.
 *
 * @param countries ISO 3166 codes of address and number
 * @param ofAddress time zones in which the address may lie
 * @param ofNumber time zones in which the number may be
 */
public record Places(List<String> countries, List<ZoneId> ofAddress, List<ZoneId> ofNumber) {

  /** Nothing is known. */
  public static final Places UNKNOWN = new Places(List.of(), List.of(), List.of());

  public Places {
    countries = List.copyOf(countries);
    ofAddress = List.copyOf(ofAddress);
    ofNumber = List.copyOf(ofNumber);
  }

  /** All zones: what is asked of one hour is asked in each. */
  public List<ZoneId> zones() {
    return Stream.concat(ofAddress.stream(), ofNumber.stream()).distinct().toList();
  }
}
