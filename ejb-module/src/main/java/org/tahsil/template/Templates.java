package org.tahsil.template;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.AccountRef;

/** Templates of a portfolio, their life and how they read. */
public interface Templates {

  /** A page. */
  List<TemplateVersion> list(Portfolio portfolio, TemplateQuery query);

  /** Refused with UNKNOWN if the portfolio has no such version. */
  TemplateVersion get(Portfolio portfolio, UUID id);

  /** What ships with the product for the night's reminders, used where nothing is approved. */
  List<TemplateVersion> own();

  /**
   * Appends a version as a draft. What is wrong with it is no hindrance, only with its length, code
   * or first day.
   */
  TemplateVersion write(Portfolio portfolio, TemplateWish wish, User by);

  /**
   * Asks a second person. Refused with the first fault of the text, and for a state that does not
   * allow it; the same person's question again changes nothing.
   */
  TemplateVersion submit(Portfolio portfolio, UUID id, @Nullable String note, User by);

  /** Takes a version out of use at once; one that is retired already stays so. */
  TemplateVersion retire(Portfolio portfolio, UUID id, String why, User by);

  /** All that is wrong with a text, of placeholders first, then of clauses; empty: nothing is. */
  List<TextFault> check(Portfolio portfolio, TemplateKey key, TemplateText text);

  /**
   * How a text without faults reads to the customer of an account today. Refused with its first
   * fault, for an unknown account, and with TEMPLATE_NOTHING_OVERDUE for one that owes nothing.
   */
  Rendered preview(Portfolio portfolio, TemplateKey key, TemplateText text, AccountRef account);
}
