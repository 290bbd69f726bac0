package org.tahsil.contact.app;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.contact.domain.Places;
import org.tahsil.contact.domain.PortfolioLaw;
import org.tahsil.contact.store.PartyStore.Party;

/**
 * Where customers may be, by their address and number. Where only a country is known, all its zones
 * are meant; a number of the address's own country adds none, for it says no more than the country.
 */
@ApplicationScoped
public class CustomerPlaces {
  private static final int LONGEST_CODE = 3;
  private final Properties codes = codes();
  private final Map<String, List<ZoneId>> zones = new ConcurrentHashMap<>();

  /** Of a customer who would be reached at a number or mail address; null: at none. */
  public Places of(Party party, @Nullable String address) {
    String number = address != null && address.startsWith("+") ? address : party.phone();
    Optional<String> ofNumber = country(number);
    List<ZoneId> ofAddress =
        party.zone() != null ? List.of(party.zone()) : zonesOf(party.country());
    boolean elsewhere =
        ofAddress.isEmpty()
            || ofNumber.map(this::zonesOf).stream()
                .flatMap(List::stream)
                .noneMatch(ofAddress::contains);
    TreeSet<String> countries = new TreeSet<>();
    ofNumber.ifPresent(countries::add);
    Stream.ofNullable(party.country()).filter(code -> !code.isBlank()).forEach(countries::add);
    return new Places(
        List.copyOf(countries),
        ofAddress,
        elsewhere ? ofNumber.map(this::zonesOf).orElse(List.of()) : List.of());
  }

  /** The law of a portfolio that nobody set. */
  public Optional<String> law(Portfolio portfolio) {
    return PortfolioLaw.guess(TimeZone.getRegion(portfolio.zone().getId()), portfolio.currency());
  }

  private List<ZoneId> zonesOf(@Nullable String country) {
    return country == null
        ? List.of()
        : zones.computeIfAbsent(
            country,
            code ->
                TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, code, null).stream()
                    .map(TimeZone::getIanaID)
                    .distinct()
                    .filter(ZoneId.getAvailableZoneIds()::contains)
                    .sorted()
                    .map(ZoneId::of)
                    .toList());
  }

  /** The country of a number in international form, by the longest code that it begins with. */
  private Optional<String> country(@Nullable String number) {
    if (number == null || !number.strip().startsWith("+")) {
      return Optional.empty();
    }
    String digits = number.replaceAll("\\D", "");
    return IntStream.rangeClosed(1, Math.min(LONGEST_CODE, digits.length()))
        .mapToObj(length -> codes.getProperty(digits.substring(0, length)))
        .filter(Objects::nonNull)
        .reduce((shorter, longer) -> longer);
  }

  private static Properties codes() {
    Properties codes = new Properties();
    String path = "/org/tahsil/contact/calling-codes.properties";
    try (InputStream bytes =
        Objects.requireNonNull(CustomerPlaces.class.getResourceAsStream(path), path)) {
      codes.load(bytes);
      return codes;
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
