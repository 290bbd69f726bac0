package org.tahsil.console;

import java.util.List;
import java.util.UUID;
import org.tahsil.channel.DeadLetter;
import org.tahsil.channel.Mailbox.Mail;
import org.tahsil.channel.Medium;
import org.tahsil.channel.Outbox.StateCount;
import org.tahsil.channel.UnknownMessage;
import org.tahsil.console.view.DeadLettersPage;

/** Messages that need a person. */
final class LettersFixture {

  private LettersFixture() {}

  static DeadLettersPage.Content content(String mark) {
    return new DeadLettersPage.Content(
        List.of(
            new DeadLetter(
                new UUID(1, 2), "EMAIL", "a@b.example" + mark, 5, "550 no" + mark, Fixture.NOW)),
        List.of(
            new UnknownMessage(
                new UUID(1, 3),
                new UUID(1, 4),
                "EMAIL",
                "c@d.example" + mark,
                "SENDER_DIED",
                Fixture.NOW)),
        List.of(new StateCount("SENT", 42), new StateCount("DEAD", 1)));
  }

  static List<Mail> mails(String mark) {
    return List.of(
        new Mail(
            "1",
            Fixture.NOW,
            "collections@tahsil.example",
            "omar@example.com" + mark,
            "Your bill is overdue" + mark,
            "Dear Omar," + mark + "\n\nplease pay OMR 84.600.\n\nKind regards",
            Medium.EMAIL),
        new Mail(
            "2", Fixture.NOW, "TAHSIL", "+96890000001", "تذكير بالسداد", "مرحبًا", Medium.SMS));
  }
}
