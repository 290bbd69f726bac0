package org.tahsil.channel;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address to which mail can be sent: RFC 5321 lengths, an unquoted local part, a domain of at
 * least two labels, ASCII only. It cannot carry a second address or a header.
 */
public record EmailAddress(String value) {
  private static final int LONGEST = 254;
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final Pattern FORM =
      Pattern.compile(
          "(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")+");

  /**
   * @throws IllegalArgumentException if no mail can be sent there
   */
  public EmailAddress {
    if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  /** The address in a text, without the blanks around it; empty if there is none. */
  public static Optional<EmailAddress> parse(@Nullable String text) {
    if (text == null || text.strip().length() > LONGEST || !FORM.matcher(text.strip()).matches()) {
      return Optional.empty();
    }
    return Optional.of(new EmailAddress(text.strip()));
  }

  @Override
  public String toString() {
    return value;
  }
}
