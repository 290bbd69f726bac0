package org.tahsil.contact.domain.rule;

import java.util.Map;
import org.tahsil.contact.domain.Address;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.Terms;

/**
 * Without a number or mail address that fits the channel nothing that is tied to it can be looked
 * at.
 */
final class AddressGiven implements ContactRule {

  @Override
  public Look look(Question question, Terms terms) {
    if (!question.request().channel().needsAddress()) {
      return Look.apart();
    }
    String address = question.request().address();
    return address == null
            || Address.of(address).filter(to -> to.fits(question.request().channel())).isEmpty()
        ? Look.missing("address")
        : Look.passed(Map.of("address", address));
  }
}
