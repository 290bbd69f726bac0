package org.tahsil.template.domain;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.outcome.FirstDay;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.template.TemplateTerms;

/** Which terms of messages can be set, and what follows from them. */
public final class TemplateTermsRule {

  private static final String REFERENCE = "{account}";
  private static final int LONGEST_PAGE = 200;
  private static final int DECIMALS = 6;
  private static final BigDecimal DEAREST = BigDecimal.valueOf(1000);

  private TemplateTermsRule() {}

  /** Why terms with a first day cannot be set on a business date; empty if they can. */
  public static Optional<Refusal> fault(TemplateTerms terms, LocalDate today) {
    String page = terms.paymentPage();
    BigDecimal price = terms.smsPartPrice();
    if (page != null && !isPage(page)) {
      return refused(
          "payment_page",
          page,
          "Use an address as https://pay.example.com/?ref={account}, of at most 200 characters.");
    }
    if (price != null
        && (price.signum() < 0 || price.compareTo(DEAREST) > 0 || price.scale() > DECIMALS)) {
      return refused(
          "sms_part_price",
          price.toPlainString(),
          "Use a price from 0 to 1000 with at most six decimals.");
    }
    if (terms.source().isBlank()) {
      return refused("source", terms.source(), "Say who decided it, and where it is written.");
    }
    return FirstDay.fault(Objects.requireNonNull(terms.validFrom()), today);
  }

  /** The address of an account's payment; null: the portfolio has no page. */
  public static @Nullable String link(TemplateTerms terms, String account) {
    String page = terms.paymentPage();
    return page == null
        ? null
        : page.replace(REFERENCE, URLEncoder.encode(account, StandardCharsets.UTF_8));
  }

  private static boolean isPage(String page) {
    if (page.length() > LONGEST_PAGE || !page.contains(REFERENCE)) {
      return false;
    }
    try {
      URI address = new URI(page.replace(REFERENCE, "1"));
      return "https".equals(address.getScheme())
          && address.getHost() != null
          && address.getUserInfo() == null
          && !page.substring(0, page.indexOf(REFERENCE)).matches("https://[^/?#]*");
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static Optional<Refusal> refused(String field, String value, String remedy) {
    return Optional.of(Refusal.malformed("OUT_OF_RANGE", field, value, remedy));
  }
}
