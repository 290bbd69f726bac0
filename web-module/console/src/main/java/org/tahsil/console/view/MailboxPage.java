package org.tahsil.console.view;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.Mailbox.Mail;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Wording;

/**
 * The demonstration's mails.
 *
 * @param open the mail being read, null if there is none
 * @param chosen whether the reader chose it: a narrow screen shows the list until then
 */
public record MailboxPage(
    Heading heading, List<Line> mails, @Nullable Letter open, boolean chosen) {

  /** A mail in the list. */
  public record Line(
      String id,
      String href,
      String to,
      String subject,
      String at,
      String medium,
      boolean current) {}

  /** A mail with its text as paragraphs. */
  public record Letter(
      String from, String to, String subject, String at, String medium, List<String> paragraphs) {}

  public static MailboxPage of(
      Wording wording, List<Mail> mails, @Nullable Mail open, ZoneId zone) {
    return new MailboxPage(
        Heading.of(wording.say("mailbox_title"), wording.say("mailbox_subtitle")),
        mails.stream()
            .map(
                mail ->
                    new Line(
                        mail.id(),
                        "/mailbox/" + Paths.escaped(mail.id()),
                        mail.to(),
                        mail.subject(),
                        wording.figures().moment(mail.receivedAt(), zone),
                        wording.code("message", mail.medium().name()),
                        open != null && open.id().equals(mail.id())))
            .toList(),
        open == null
            ? null
            : new Letter(
                open.from(),
                open.to(),
                open.subject(),
                wording.figures().moment(open.receivedAt(), zone),
                wording.code("message", open.medium().name()),
                open.text().lines().toList()),
        open != null);
  }

  /** The same with its open mail as a suggestion that nobody chose. */
  public MailboxPage suggested() {
    return new MailboxPage(heading, mails, open, false);
  }
}
