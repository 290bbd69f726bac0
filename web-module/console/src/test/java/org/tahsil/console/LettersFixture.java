package org.tahsil.console;

import java.util.List;
import java.util.UUID;
import org.tahsil.channel.DeadLetter;
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
}
