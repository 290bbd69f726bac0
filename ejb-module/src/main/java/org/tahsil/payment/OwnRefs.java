package org.tahsil.payment;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tahsil.shared.id.PaymentRef;

/**
 * The references that only the product itself posts under. Whoever could use one beforehand would
 * stop the product's own posting, because a reference stands for one posting of a portfolio.
 */
public final class OwnRefs {

  /** Of what a settlement waives. */
  public static final String WAIVER = "WAIVER-";

  /** Of what the outcome of a concern posts. */
  public static final String CONCERN = "CONCERN-";

  /** Of debits whose collection's name cannot be used. */
  public static final String COLLECTION = "COLLECTION-";

  /** Of money that agencies collected: their code and their own reference follow. */
  public static final String AGENCY = "AGENCY-";

  /** How references begin that people and files cannot use. */
  public static final List<String> PREFIXES = List.of(WAIVER, CONCERN, COLLECTION, AGENCY);

  private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212]");

  private OwnRefs() {}

  /** Whether only the product may post under a reference: it begins like one of its own. */
  public static boolean reserve(PaymentRef ref) {
    return PREFIXES.stream().anyMatch(prefix -> looksLike(ref.value(), prefix));
  }

  /**
   * Whether a reference begins as a prefix does, or looks as if it did: in small or full-width
   * letters, with another dash, or with blanks of any kind before it.
   *
   * @param prefix one of {@link #PREFIXES}
   */
  public static boolean looksLike(String ref, String prefix) {
    String plain = Normalizer.normalize(ref, Normalizer.Form.NFKC);
    return DASHES
        .matcher(plain)
        .replaceAll("-")
        .toUpperCase(Locale.ROOT)
        .strip()
        .startsWith(prefix);
  }
}
