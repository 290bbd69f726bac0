package org.tahsil.template;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.tahsil.account.Portfolio;

/** Writes messages from what is approved. */
public interface MessageWriter {

  /**
   * One message for each occasion, in their order: from the version that is in force on the date
   * for the customer's language and the tier, if it says all that is demanded on that date, else
   * from the product's own. The number of statements does not grow with that of the occasions.
   *
   * @param code the occasion's code, as {@link TemplateKey#REMINDER}
   */
  List<Rendered> write(
      Portfolio portfolio,
      String code,
      TemplateChannel channel,
      LocalDate date,
      List<Occasion> occasions);

  /** Those of the templates that can be written from on the date; the others would be refused. */
  Set<TemplateKey> writable(Portfolio portfolio, LocalDate date, Collection<TemplateKey> wanted);
}
