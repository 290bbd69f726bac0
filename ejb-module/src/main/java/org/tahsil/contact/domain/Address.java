package org.tahsil.contact.domain;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tahsil.contact.ContactChannel;
import org.tahsil.shared.phone.PhoneNumber;

/**
 * A mail address or number as it is compared, however it was written.
 *
 * @param text bare and in lower case; a number by its digits, after {@code +} if international
 */
public record Address(Kind kind, String text) {

  /** What an address is. */
  public enum Kind {
    MAIL,
    NUMBER,
    /** A text that is neither. */
    OTHER
  }

  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cf}\\p{Cc}\\x{34F}\\x{FE00}-\\x{FE0F}\\x{115F}\\x{1160}\\x{3164}\\x{2800}]");
  private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z.-]*:/*");
  private static final Pattern MAIL = Pattern.compile("[^@,;:<>]+@[^@,;:<>]+");
  private static final Pattern EXTENSION =
      Pattern.compile("(?<=.)[;,#?*].*$|(?<=\\d)\\s*(?:extension|extn?|x|p|w)\\.?[\\s:=]*\\d*$");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final int LEAST_OF_A_COUNTRY = 7;
  private static final int LEAST_ABROAD = 10;
  private static final int LEAST_WITH_CODE = 11;

  /** Reads an address; empty: there is nothing in it. */
  public static Optional<Address> of(@Nullable String written) {
    if (written == null) {
      return Optional.empty();
    }
    String text =
        INVISIBLE
            .matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .replace("%2b", "+")
            .replace("%40", "@")
            .replace("%20", " ")
            .strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        text.indexOf('@') >= 0
            ? mail(text)
            : number(text).orElse(new Address(Kind.OTHER, text.replaceAll("\\s+", " "))));
  }

  private static Address mail(String text) {
    int open = text.lastIndexOf('<');
    int close = text.indexOf('>', open + 1);
    String inside = open < 0 ? text : text.substring(open + 1, close < 0 ? text.length() : close);
    String bare =
        inside
            .strip()
            .replaceAll("^mailto:/*", "")
            .replaceAll("\\?.*$", "")
            .replaceAll("\\([^)]*\\)|[\\s\"]", "")
            .replaceAll("[.,;]+$", "");
    return new Address(MAIL.matcher(bare).matches() ? Kind.MAIL : Kind.OTHER, bare);
  }

  private static Optional<Address> number(String text) {
    String latin = latin(SCHEME.matcher(text).replaceFirst(""));
    String bare = EXTENSION.matcher(latin.strip()).replaceAll("").replaceAll("\\(\\s*0\\s*\\)", "");
    String digits = bare.replaceAll("\\D", "");
    if (LETTER.matcher(bare).find() || withoutZeros(digits).isEmpty()) {
      return Optional.empty();
    }
    boolean plus = bare.replaceAll("[^+0-9]", "").startsWith("+");
    if (plus || digits.startsWith("00")) {
      return Optional.of(new Address(Kind.NUMBER, international(digits)));
    }
    boolean abroad = digits.startsWith("011") && digits.length() >= "011".length() + LEAST_ABROAD;
    return Optional.of(
        new Address(
            Kind.NUMBER, abroad ? international(digits.substring("011".length())) : digits));
  }

  /** Digits of every script as 0 to 9. */
  private static String latin(String text) {
    StringBuilder latin = new StringBuilder();
    text.codePoints()
        .forEach(
            each -> {
              int digit = Character.digit(each, 10);
              latin.appendCodePoint(digit < 0 ? each : '0' + digit);
            });
    return latin.toString();
  }

  private static String international(String digits) {
    String bare = withoutZeros(digits);
    return PhoneNumber.of("+" + bare, null).map(PhoneNumber::text).orElse("+" + bare);
  }

  private static String withoutZeros(String digits) {
    return digits.replaceFirst("^0+", "");
  }

  /** Whether it is a number that begins with the code of its country. */
  public boolean isInternational() {
    return text.startsWith("+") && kind == Kind.NUMBER;
  }

  /** Whether a channel could go there. */
  public boolean fits(ContactChannel channel) {
    return !channel.needsAddress()
        || kind == (channel == ContactChannel.EMAIL ? Kind.MAIL : Kind.NUMBER);
  }

  /**
   * What it may stand for: a number that does not begin with {@code +} may be one of each country.
   *
   * @param countries ISO 3166 codes of those in which it may be dialled
   */
  public Set<String> forms(Collection<String> countries) {
    if (kind != Kind.NUMBER || isInternational()) {
      return Set.of(text);
    }
    Set<String> forms = new TreeSet<>();
    for (String country : countries) {
      addForms(forms, country);
    }
    if (forms.isEmpty()) {
      forms.add(withoutZeros(text));
    }
    if (text.length() >= LEAST_WITH_CODE && text.charAt(0) != '0') {
      forms.add(international(text));
    }
    return forms;
  }

  private void addForms(Set<String> forms, String country) {
    PhoneNumber.of(text, country).ifPresent(number -> forms.add(number.text()));
    PhoneNumber.codeOf(country)
        .map(String::valueOf)
        .filter(code -> text.startsWith(code))
        .filter(code -> text.length() >= code.length() + LEAST_OF_A_COUNTRY)
        .ifPresent(code -> forms.add(international(text)));
  }

  /** Whether two written addresses are or may be the same; one that says nothing is none. */
  public static boolean same(
      @Nullable String one, @Nullable String other, Collection<String> countries) {
    Set<String> ofOne = of(one).map(each -> each.forms(countries)).orElse(Set.of());
    Set<String> ofOther = of(other).map(each -> each.forms(countries)).orElse(Set.of());
    return ofOne.stream()
        .anyMatch(a -> ofOther.stream().anyMatch(b -> a.equals(b) || endsIn(a, b) || endsIn(b, a)));
  }

  /** A number of an unknown country is any that ends in it. */
  private static boolean endsIn(String international, String national) {
    return international.startsWith("+")
        && national.length() >= LEAST_OF_A_COUNTRY
        && international.endsWith(national)
        && national.chars().allMatch(Character::isDigit);
  }
}
