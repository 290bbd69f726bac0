package org.tahsil.contact.domain.rule;

import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.Terms;

/** One thing that is asked of a contact. It reads nothing but the question and its terms. */
@FunctionalInterface
public interface ContactRule {

  Look look(Question question, Terms terms);

  /** Whether it never forbids: it tells of a wish. */
  default boolean onlyAdvises() {
    return false;
  }
}
