package org.tahsil.contact.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.tahsil.contact.Addressee;
import org.tahsil.contact.ContactBy;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.ContactPurpose;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.CreditorRole;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.MessageContent;

/** Questions as life asks them, drawn from a seed. */
public final class RandomQuestions {
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final List<ZoneId> ZONES =
      List.of(Asked.EASTERN, Asked.PACIFIC, Asked.MUSCAT, Asked.KOLKATA, Asked.LONDON);
  private static final List<String> COUNTRIES = List.of("US", "IN", "GB", "OM");
  private static final List<String> ADDRESSES = List.of("+1 212 555 0100", "a@example.org");

  private static final List<PackRule> EVERY_RULE =
      RulePacks.all().stream().flatMap(pack -> pack.rules().stream()).toList();

  private final Random random;

  public RandomQuestions(long seed) {
    this.random = new Random(seed);
  }

  /** The next question. */
  public Question next() {
    Instant at = START.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 60)));
    return new Question(request(at), facts(at), at);
  }

  CustomerFact restriction(Instant since) {
    List<FactKind> kinds = List.of(FactKind.values()).stream().filter(FactKind::restricts).toList();
    return fact(pick(kinds), since, true);
  }

  private ContactRequest request(Instant at) {
    return new ContactRequest(
        "R" + random.nextLong(),
        pick(List.of(ContactChannel.values())),
        pick(List.of(ContactPurpose.values())),
        pick(List.of(ContactBy.values())),
        random.nextInt(8) == 0 ? pick(List.of(Addressee.values())) : Addressee.CUSTOMER,
        "CUST",
        random.nextInt(9) == 0 ? null : "DEBT",
        random.nextInt(9) == 0 ? null : pick(ADDRESSES),
        random.nextInt(5) == 0 ? MessageContent.UNKNOWN : Asked.GOOD,
        at);
  }

  private ContactFacts facts(Instant at) {
    BookFacts book =
        new BookFacts(
            random.nextInt(9) == 0 ? null : pick(COUNTRIES),
            pick(List.of(CreditorRole.values())),
            pick(ZONES),
            random.nextBoolean() ? List.of() : List.of("IN_SMS"),
            random.nextBoolean() ? Map.of() : Map.of("SMS_OF_A_PERSON.max", "1"),
            List.of(LocalDate.of(2026, 4, random.nextInt(1, 30))),
            random.nextInt(50));
    Places places =
        new Places(
            random.nextBoolean() ? List.of() : List.of(pick(COUNTRIES)),
            random.nextInt(6) == 0 ? List.of() : List.of(pick(ZONES)),
            random.nextBoolean() ? List.of() : List.of(pick(ZONES)));
    List<CustomerFact> customer =
        many(random.nextInt(4), () -> fact(pick(List.of(FactKind.values())), ago(at, 90), coin(4)));
    return new ContactFacts(
        book,
        places,
        debt(at),
        customer,
        many(random.nextInt(9), () -> past(at)),
        many(random.nextInt(12), () -> aside(at)));
  }

  private DebtFacts debt(Instant at) {
    List<String> kinds = List.of("CONTACT_HOLD", "OPEN_PROMISE", "DISPUTE", "NOTHING_OVERDUE");
    List<Barrier> barriers =
        random.nextInt(4) > 0
            ? List.of()
            : List.of(new Barrier(pick(kinds), null, LocalDate.of(2026, 5, random.nextInt(1, 30))));
    return new DebtFacts(barriers, random.nextBoolean() ? null : ago(at, 20));
  }

  private CustomerFact fact(FactKind kind, Instant since, boolean stands) {
    boolean hours = kind == FactKind.INCONVENIENT_HOURS || kind == FactKind.PREFERRED_HOURS;
    return new CustomerFact(
        kind,
        random.nextBoolean() ? null : pick(List.of(ContactChannel.values())),
        random.nextBoolean() ? null : pick(ADDRESSES),
        random.nextInt(3) > 0 ? null : "DEBT",
        stands,
        since,
        random.nextBoolean() ? null : since.plus(Duration.ofHours(random.nextInt(3000))),
        hours ? pick(List.of("12:00-14:00", "MONDAY 09:00-18:00", "20:00-07:00")) : null);
  }

  private PastContact past(Instant at) {
    return new PastContact(
        ago(at, 12),
        random.nextBoolean() ? ContactChannel.CALL : pick(List.of(ContactChannel.values())),
        random.nextInt(5) == 0,
        random.nextInt(4) == 0 ? null : "DEBT",
        pick(ADDRESSES),
        pick(List.of(CallResult.values())),
        random.nextInt(6) == 0,
        Addressee.CUSTOMER,
        random.nextInt(6) == 0,
        null);
  }

  /** Begun or yet to begin, over or not; one in four as if a law could be set aside. */
  private SetAside aside(Instant at) {
    Instant since = ago(at.plus(Duration.ofDays(3)), 20);
    return new SetAside(
        "E" + random.nextInt(1000),
        pick(random.nextInt(4) == 0 ? EVERY_RULE : RulePacks.houseRules()).code(),
        random.nextBoolean() ? null : pick(List.of(ContactChannel.values())),
        random.nextBoolean() ? null : "DEBT",
        since,
        since.plus(Duration.ofHours(1 + random.nextInt(30 * 24))));
  }

  private Instant ago(Instant at, int days) {
    return at.minus(Duration.ofMinutes(1 + random.nextInt(days * 24 * 60)));
  }

  private boolean coin(int sides) {
    return random.nextInt(sides) > 0;
  }

  private <T> T pick(List<T> among) {
    return among.get(random.nextInt(among.size()));
  }

  private static <T> List<T> many(int count, java.util.function.Supplier<T> each) {
    return new ArrayList<>(IntStream.range(0, count).mapToObj(i -> each.get()).toList());
  }

  /** The same where nothing is set aside. */
  static Question withoutExemptions(Question question) {
    return with(question, question.facts().customer(), question.facts().history(), List.of());
  }

  /** The facts with others of the customer. */
  static Question with(Question question, List<CustomerFact> customer, List<PastContact> history) {
    return with(question, customer, history, question.facts().exemptions());
  }

  private static Question with(
      Question question,
      List<CustomerFact> customer,
      List<PastContact> history,
      List<SetAside> exemptions) {
    ContactFacts facts = question.facts();
    return new Question(
        question.request(),
        new ContactFacts(facts.book(), facts.places(), facts.debt(), customer, history, exemptions),
        question.at());
  }
}
