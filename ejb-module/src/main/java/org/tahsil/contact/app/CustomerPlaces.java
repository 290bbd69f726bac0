package org.tahsil.contact.app;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.contact.domain.Address;
import org.tahsil.contact.domain.Places;
import org.tahsil.contact.domain.PortfolioLaw;
import org.tahsil.contact.store.PartyStore.Party;
import org.tahsil.shared.phone.PhoneNumber;

/**
 * Where customers may be, by their address and number. Where only a country is known, all its zones
 * are meant; a number adds those of its area, unless the address lies in one of them.
 */
@ApplicationScoped
public class CustomerPlaces {
  private final Map<String, List<ZoneId>> zones = new ConcurrentHashMap<>();

  /** Of a customer who would be reached at a number or mail address; null: at none. */
  public Places of(Party party, @Nullable String address) {
    List<String> home = Stream.ofNullable(party.country()).filter(code -> !code.isBlank()).toList();
    Set<PhoneNumber> numbers = numbers(party.phone(), home, address);
    List<ZoneId> ofAddress =
        party.zone() != null ? List.of(party.zone()) : zonesOf(party.country());
    TreeSet<String> countries = new TreeSet<>(home);
    numbers.forEach(number -> number.country().ifPresent(countries::add));
    List<ZoneId> elsewhere =
        numbers.stream()
            .map(this::zonesOf)
            .filter(zonesThere -> zonesThere.stream().noneMatch(ofAddress::contains))
            .flatMap(List::stream)
            .distinct()
            .toList();
    return new Places(List.copyOf(countries), ofAddress, elsewhere);
  }

  /** What a number may be; unless it is international, the customer's own number too. */
  private static Set<PhoneNumber> numbers(
      @Nullable String phone, List<String> country, @Nullable String address) {
    Set<PhoneNumber> own = numbers(phone, country);
    Optional<Address> dialled = Address.of(address).filter(to -> to.kind() == Address.Kind.NUMBER);
    if (dialled.isEmpty()) {
      return own;
    }
    List<String> countries =
        Stream.concat(own.stream().flatMap(each -> each.country().stream()), country.stream())
            .distinct()
            .toList();
    Set<PhoneNumber> numbers = numbers(address, countries);
    if (!dialled.get().isInternational()) {
      numbers.addAll(own);
    }
    return numbers;
  }

  private static Set<PhoneNumber> numbers(@Nullable String written, List<String> countries) {
    return Address.of(written).filter(to -> to.kind() == Address.Kind.NUMBER).stream()
        .flatMap(to -> to.forms(countries).stream())
        .flatMap(form -> PhoneNumber.of(form, null).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The law of a portfolio that nobody set. */
  public Optional<String> law(Portfolio portfolio) {
    return PortfolioLaw.guess(TimeZone.getRegion(portfolio.zone().getId()), portfolio.currency());
  }

  /** Of its area; where the plan names none, all of its country. */
  private List<ZoneId> zonesOf(PhoneNumber number) {
    List<ZoneId> area = number.zones();
    return area.isEmpty() ? zonesOf(number.country().orElse(null)) : area;
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
}
