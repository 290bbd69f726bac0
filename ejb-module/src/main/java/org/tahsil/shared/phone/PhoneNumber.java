package org.tahsil.shared.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import com.ibm.icu.util.TimeZone;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number in international form. It need not be in use.
 *
 * @param code calling code, as digits
 * @param national what follows it, as digits without leading zeros
 */
public record PhoneNumber(int code, long national) {
  private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

  /**
   * Reads digits, with {@code +} before them if they begin with a calling code.
   *
   * @param country ISO 3166 code of where it would be dialled without its calling code; null: of
   *     nowhere, so that only an international one is read
   * @return empty: it is no number there
   */
  public static Optional<PhoneNumber> of(String digits, @Nullable String country) {
    try {
      Phonenumber.PhoneNumber read = PLANS.parse(digits, country);
      return Optional.of(new PhoneNumber(read.getCountryCode(), read.getNationalNumber()));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /** The calling code of a country by its ISO 3166 code; empty: it has none. */
  public static Optional<Integer> codeOf(String country) {
    return Optional.of(PLANS.getCountryCodeForRegion(country)).filter(code -> code > 0);
  }

  /** As {@code +96890000001}. */
  public String text() {
    return "+" + code + national;
  }

  /**
   * Its country as ISO 3166 code: of those that share the code the one to whose area it belongs,
   * the largest where none is known. Empty: the code belongs to no country.
   */
  public Optional<String> country() {
    return Optional.ofNullable(PLANS.getRegionCodeForNumber(plain()))
        .or(() -> Optional.of(PLANS.getRegionCodeForCountryCode(code)))
        .filter(region -> Character.isLetter(region.charAt(0)) && !region.equals("ZZ"));
  }

  /** The time zones of its area, all of its code where it has none; empty: none is known. */
  public List<ZoneId> zones() {
    return PhoneNumberToTimeZonesMapper.getInstance()
        .getTimeZonesForGeographicalNumber(plain())
        .stream()
        .filter(zone -> !zone.equals(PhoneNumberToTimeZonesMapper.getUnknownTimeZone()))
        .map(TimeZone::getIanaID)
        .filter(ZoneId.getAvailableZoneIds()::contains)
        .map(ZoneId::of)
        .distinct()
        .toList();
  }

  private Phonenumber.PhoneNumber plain() {
    return new Phonenumber.PhoneNumber().setCountryCode(code).setNationalNumber(national);
  }
}
