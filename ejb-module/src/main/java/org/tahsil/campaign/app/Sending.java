package org.tahsil.campaign.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.campaign.TaskState;
import org.tahsil.campaign.app.StepPolicy.Asked;
import org.tahsil.campaign.app.StepPolicy.Word;
import org.tahsil.campaign.app.Writing.Letter;
import org.tahsil.campaign.domain.Done;
import org.tahsil.campaign.domain.Done.Message;
import org.tahsil.campaign.domain.DueRule;
import org.tahsil.campaign.domain.DueStep;
import org.tahsil.campaign.domain.Planned;
import org.tahsil.campaign.store.SlotStore;
import org.tahsil.channel.Medium;
import org.tahsil.channel.Outbox;
import org.tahsil.channel.Outbox.OutboundMail;
import org.tahsil.template.Rendered;
import org.tahsil.template.TemplateChannel;

/** Queues the messages of a night: what nobody has words for, or a rule forbids, is told apart. */
@ApplicationScoped
public class Sending {

  @Inject private Writing writing;
  @Inject private StepPolicy policy;
  @Inject private SlotStore slots;
  @Inject private Outbox outbox;

  /**
   * A try of a step by one of its ways.
   *
   * @param rest ways that are left
   */
  private record Try(DueStep due, TemplateChannel way, List<TemplateChannel> rest) {

    static Try of(DueStep due, List<TemplateChannel> ways) {
      return new Try(due, ways.get(0), ways.subList(1, ways.size()));
    }

    Letter letter() {
      return new Letter(due, way);
    }

    String day() {
      return way + ":" + due.party().customerId();
    }
  }

  /** What came of a try: a message, or a reason against it. */
  private record Result(Try of, @Nullable Message message, @Nullable String reason) {}

  /** The words that a night has, and when it is. */
  private record Night(
      Portfolio portfolio, LocalDate date, Instant at, Map<Letter, Rendered> words) {}

  /** One outcome for each step, in their order of precedence. */
  List<Done> send(Portfolio portfolio, LocalDate date, Instant at, List<DueStep> steps) {
    List<Letter> letters =
        steps.stream().flatMap(due -> ways(due).stream().map(way -> new Letter(due, way))).toList();
    Night night = new Night(portfolio, date, at, writing.write(portfolio, date, letters));
    List<Done> done = new ArrayList<>();
    List<Done> wanted = new ArrayList<>();
    rounds(night, steps)
        .forEach(
            result -> {
              Message message = result.message();
              if (message == null) {
                done.add(hindered(result.of().due(), date, String.valueOf(result.reason())));
              } else {
                wanted.add(new Done(result.of().due(), TaskState.QUEUED, null, message));
              }
            });
    wanted.sort((one, other) -> DueStep.ORDER.compare(one.due(), other.due()));
    List<Done> won = slots.claim(portfolio, date, wanted);
    Set<Done> sent = Set.copyOf(won);
    wanted.stream()
        .filter(one -> !sent.contains(one))
        .forEach(one -> done.add(hindered(one.due(), date, DueRule.OTHER_FIRST)));
    queue(night, won);
    done.addAll(won);
    return done;
  }

  private static List<TemplateChannel> ways(DueStep due) {
    return due.ways().stream().filter(way -> due.address(way) != null).toList();
  }

  /**
   * The first step of each customer and channel is asked about; the next one only if that may not
   * go, and another way only if the first is closed.
   */
  private List<Result> rounds(Night night, List<DueStep> steps) {
    Deque<Try> open = new ArrayDeque<>();
    steps.forEach(due -> open.add(Try.of(due, ways(due))));
    List<Result> results = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    while (!open.isEmpty()) {
      Set<String> asked = new HashSet<>();
      List<Try> round = new ArrayList<>();
      List<Try> later = new ArrayList<>();
      for (Try one : open) {
        if (taken.contains(one.day())) {
          results.add(new Result(one, null, DueRule.OTHER_FIRST));
        } else if (asked.add(one.day())) {
          round.add(one);
        } else {
          later.add(one);
        }
      }
      open.clear();
      for (Result result : tried(night, round)) {
        if (result.message() != null) {
          taken.add(result.of().day());
          results.add(result);
        } else if (result.of().rest().isEmpty()) {
          results.add(result);
        } else {
          open.add(Try.of(result.of().due(), result.of().rest()));
        }
      }
      open.addAll(later);
    }
    return results;
  }

  private List<Result> tried(Night night, List<Try> round) {
    List<Result> results = new ArrayList<>();
    List<Try> written = round.stream().filter(one -> text(night, one) != null).toList();
    round.stream()
        .filter(one -> text(night, one) == null)
        .forEach(one -> results.add(new Result(one, null, DueRule.NO_WORDS)));
    List<Word> words =
        policy.queued(night.portfolio(), written.stream().map(one -> asked(night, one)).toList());
    for (int i = 0; i < written.size(); i++) {
      Try one = written.get(i);
      Word word = words.get(i);
      results.add(
          word.rule() == null
              ? new Result(one, message(night, one, word.at()), null)
              : new Result(one, null, "CONTACT_POLICY." + word.rule()));
    }
    return results;
  }

  private static @Nullable Rendered text(Night night, Try one) {
    return night.words().get(one.letter());
  }

  private static Asked asked(Night night, Try one) {
    DueStep due = one.due();
    Rendered text = Objects.requireNonNull(text(night, one));
    return new Asked(
        "%s:%s".formatted(due.place().messageKey(), night.date()),
        due.standing().ahead(),
        one.way(),
        due.party().customerRef(),
        due.party().accountRef(),
        Objects.requireNonNull(due.address(one.way())),
        text.language().code(),
        text.registered(),
        Planned.from(night.at(), due.plan().atHour(), due.party().reach().zone()));
  }

  private static Message message(Night night, Try one, Instant at) {
    Rendered text = Objects.requireNonNull(text(night, one));
    return new Message(
        one.way(),
        Objects.requireNonNull(one.due().address(one.way())),
        at,
        String.valueOf(text.stamp()),
        text.sms() == null ? null : text.sms().parts(),
        text.cost());
  }

  private static Done hindered(DueStep due, LocalDate date, String reason) {
    return Done.of(due, DueRule.hindered(due, date, reason));
  }

  private void queue(Night night, List<Done> won) {
    outbox.queue(won.stream().map(done -> mail(night, done)).toList());
  }

  private static OutboundMail mail(Night night, Done done) {
    DueStep due = done.due();
    Message message = Objects.requireNonNull(done.message());
    Rendered text = Objects.requireNonNull(night.words().get(new Letter(due, message.channel())));
    return new OutboundMail(
        night.portfolio().tenant(),
        due.party().customerId(),
        due.party().accountId(),
        message.recipient(),
        text.language().code(),
        text.subject() == null ? "" : text.subject(),
        text.body(),
        true,
        due.place().messageKey(),
        null,
        Medium.valueOf(message.channel().name()));
  }
}
