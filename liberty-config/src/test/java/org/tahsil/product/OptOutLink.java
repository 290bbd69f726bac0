package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The link by which the reader of a mail has no more of them. */
public final class OptOutLink {
  private static final Pattern HEADER =
      Pattern.compile("List-Unsubscribe: <http://[^/]+(/opt-out/[A-Za-z0-9_-]{64})>");

  private OptOutLink() {}

  /** Of a reminder that is sent for it, from a portfolio that is opened for it. */
  public static String mailed(RunningProduct product, String code) {
    Reminders reminders = new Reminders(product, code, "en");
    reminders.night();
    reminders.awaitTimeline("REMINDER_SENT");
    return in(reminders.mails().get(0));
  }

  /** The path in the header of a mail. */
  static String in(String mail) {
    Matcher header = HEADER.matcher(mail);
    assertThat(header.find()).as("%s", mail).isTrue();
    return header.group(1);
  }
}
