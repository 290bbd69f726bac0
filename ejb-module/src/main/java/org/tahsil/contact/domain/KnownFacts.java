package org.tahsil.contact.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.FactKind;

/**
 * Which of a customer's facts stand. A restriction stands until it is withdrawn or its end comes,
 * whatever else is said of it; of other facts the last word counts.
 */
public final class KnownFacts {
  private static final Comparator<CustomerFact> ORDER =
      Comparator.comparing(CustomerFact::since).thenComparing(CustomerFact::toString);

  private KnownFacts() {}

  /** Facts that stand at the question's instant and concern its request, the earliest first. */
  static List<CustomerFact> standing(List<CustomerFact> all, FactKind kind, Question question) {
    return known(all, kind, question.at())
        .filter(CustomerFact::stands)
        .filter(fact -> kind.restricts() || isLastWord(fact, all, question))
        .filter(
            fact -> end(fact, all, question).map(end -> question.at().isBefore(end)).orElse(true))
        .filter(fact -> concerns(fact, question))
        .toList();
  }

  /** Facts of a kind that were known at an instant, the earliest first. */
  public static Stream<CustomerFact> known(List<CustomerFact> all, FactKind kind, Instant at) {
    return all.stream()
        .filter(fact -> fact.kind() == kind && !fact.since().isAfter(at))
        .sorted(ORDER);
  }

  /** From when on a fact no longer stands, as known at the question's instant; empty: for good. */
  public static Optional<Instant> end(
      CustomerFact fact, List<CustomerFact> all, Question question) {
    return end(fact, all, question.at(), question.countries());
  }

  /**
   * The same, where no contact is asked about.
   *
   * @param countries ISO 3166 codes of those in which a national number may be dialled
   */
  public static Optional<Instant> end(
      CustomerFact fact, List<CustomerFact> all, Instant at, List<String> countries) {
    Stream<Instant> withdrawn =
        known(all, fact.kind(), at)
            .filter(other -> !other.stands() && sameSubject(fact, other, countries))
            .map(CustomerFact::since)
            .filter(since -> !since.isBefore(fact.since()));
    return Stream.concat(withdrawn, Stream.ofNullable(fact.until())).min(Instant::compareTo);
  }

  /** Whether a fact speaks of the request's channel, address and debt, or may. */
  public static boolean concerns(CustomerFact fact, Question question) {
    ContactRequest request = question.request();
    boolean channel = fact.channel() == null || fact.channel() == request.channel();
    return channel
        && mayBeSameAddress(fact.address(), request.address(), question)
        && mayBeSame(fact.account(), request.account());
  }

  private static boolean mayBeSameAddress(
      @Nullable String one, @Nullable String other, Question question) {
    return one == null || other == null || Address.same(one, other, question.countries());
  }

  private static boolean mayBeSame(@Nullable String one, @Nullable String other) {
    return one == null || other == null || one.equals(other);
  }

  /** Of two allowances of the same instant the one that is taken back counts. */
  private static boolean isLastWord(CustomerFact fact, List<CustomerFact> all, Question question) {
    return known(all, fact.kind(), question.at())
        .filter(other -> sameSubject(fact, other, question.countries()))
        .noneMatch(
            other ->
                other.since().isAfter(fact.since())
                    || (other.since().equals(fact.since()) && !other.stands()));
  }

  private static boolean sameSubject(CustomerFact one, CustomerFact other, List<String> countries) {
    return one.channel() == other.channel()
        && sameAddress(one, other, countries)
        && Objects.equals(one.account(), other.account())
        && (!one.kind().isOneOfSeveral() || Objects.equals(one.detail(), other.detail()));
  }

  private static boolean sameAddress(CustomerFact one, CustomerFact other, List<String> countries) {
    return Objects.equals(one.address(), other.address())
        || Address.same(one.address(), other.address(), countries);
  }
}
