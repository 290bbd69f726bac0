package org.tahsil.contact.domain;

import java.util.List;
import org.tahsil.contact.ContactRequest;

/** Which requests a rule looks at, by terms that every rule may have. */
final class Scope {

  private Scope() {}

  /**
   * By {@code channels}, {@code purposes}, {@code except_purposes}, {@code except_to} and {@code
   * by}; a term that is left out covers all. A rule on COLLECTION is one on DUE_NOTICE as well.
   */
  static boolean covers(Terms terms, Question question) {
    ContactRequest request = question.request();
    return isAmong(terms.words("channels"), request.channel().name())
        && isAmong(terms.words("purposes"), request.purpose().named().name())
        && !terms.words("except_purposes").contains(request.purpose().named().name())
        && !terms.words("except_to").contains(request.to().name())
        && isAmong(terms.words("by"), request.by().name());
  }

  /** By {@code warns}: those who are warned where others are stopped. */
  static boolean onlyWarns(Terms terms, Question question) {
    return terms.words("warns").contains(question.request().by().name());
  }

  private static boolean isAmong(List<String> words, String word) {
    return words.isEmpty() || words.contains(word);
  }
}
