package org.tahsil.contact.domain.rule;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.contact.MessageContent;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.Terms;

/** Terms: the message must have a {@code part}; whether it has must be known. */
final class ContentHas implements ContactRule {

  @Override
  public Look look(Question question, Terms terms) {
    String part = terms.text("part");
    Boolean has = part(question.request().content(), part);
    if (has == null) {
      return Look.missing("content." + part);
    }
    Map<String, String> figures = Map.of(part, has.toString());
    return has ? Look.passed(figures) : Look.blocked(figures, null);
  }

  private static @Nullable Boolean part(MessageContent content, String part) {
    return switch (part) {
      case "opt_out_line" -> content.optOutLine();
      case "sender_named" -> content.senderNamed();
      case "template_registered" -> content.templateRegistered();
      default -> throw new IllegalArgumentException("no part of a message is called " + part);
    };
  }
}
