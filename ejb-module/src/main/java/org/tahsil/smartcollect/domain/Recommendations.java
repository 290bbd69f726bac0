package org.tahsil.smartcollect.domain;

import static org.tahsil.smartcollect.domain.Finding.Severity.HIGH;
import static org.tahsil.smartcollect.domain.Finding.Severity.LOW;
import static org.tahsil.smartcollect.domain.Finding.Severity.MEDIUM;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tahsil.smartcollect.domain.Finding.Severity;

/**
 * What to do for a customer. The impact of each recommendation is the mean change of this
 * customer's own collection probabilities.
 */
public final class Recommendations {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final RiskSignals.Habits habits;
  private final List<Prospect> prospects;
  private final Forecast forecast;
  private final Settings settings;

  private Recommendations(
      RiskSignals.Habits habits, List<Prospect> prospects, Forecast forecast, Settings settings) {
    this.habits = habits;
    this.prospects = prospects;
    this.forecast = forecast;
    this.settings = settings;
  }

  /** At most one recommendation of each type, the most urgent first; none without a prospect. */
  public static List<Advice> of(
      RiskSignals.Habits habits, List<Prospect> prospects, Forecast forecast, Settings settings) {
    Recommendations rules = new Recommendations(habits, prospects, forecast, settings);
    return Stream.of(rules.reschedule(), rules.skip(), rules.plan(), rules.remind(), rules.watch())
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(Advice::priority))
        .toList();
  }

  private Optional<Advice> reschedule() {
    List<Prospect> better = prospects.stream().filter(this::hasBetterSlot).toList();
    if (better.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> facts = raise(better, this::atSlot);
    facts.put("date", better.get(0).slot().orElseThrow().toString());
    facts.put("band", worst(better).name());
    return Optional.of(
        advice(Advice.Type.RESCHEDULE, urgency(worst(better)), "IMPACT_RAISE", facts));
  }

  private Optional<Advice> skip() {
    List<Prospect> hopeless =
        prospects.stream()
            .filter(one -> !hasBetterSlot(one))
            .filter(one -> one.plan().skipsAttempts() || one.band() == Band.CRITICAL)
            .toList();
    if (hopeless.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> facts = raise(hopeless, Prospect::probability);
    facts.put("cost", settings.saving().retryCost().multiply(BigDecimal.valueOf(hopeless.size())));
    return Optional.of(advice(Advice.Type.SKIP_ATTEMPT, HIGH, "IMPACT_SAVE", facts));
  }

  private Optional<Advice> plan() {
    boolean strained =
        prospects.stream().anyMatch(one -> one.band() == Band.CRITICAL || one.band() == Band.RISKY)
            || averageBelowInstalment();
    if (!strained) {
      return Optional.empty();
    }
    Map<String, Object> facts = raise(prospects, this::halved);
    return gains(prospects, this::halved)
        ? Optional.of(advice(Advice.Type.FLEXIBLE_PLAN, MEDIUM, "IMPACT_RAISE", facts))
        : Optional.empty();
  }

  private Optional<Advice> remind() {
    if (habits.payments().instalments() == 0 || !gains(prospects, this::reminded)) {
      return Optional.empty();
    }
    Map<String, Object> facts = raise(prospects, this::reminded);
    facts.put("score", habits.payments().punctualityScore().toPlainString());
    Severity priority =
        habits.payments().punctuality() < settings.signals().delaysHigh() ? HIGH : MEDIUM;
    return Optional.of(advice(Advice.Type.EARLY_REMINDER, priority, "IMPACT_RAISE", facts));
  }

  private Optional<Advice> watch() {
    List<Prospect> dependent =
        prospects.stream()
            .filter(one -> withoutCredits(one).compareTo(one.probability()) < 0)
            .toList();
    return dependent.isEmpty()
        ? Optional.empty()
        : Optional.of(
            advice(
                Advice.Type.INCREASE_FREQUENCY,
                LOW,
                "IMPACT_WATCH",
                raise(dependent, this::withoutCredits)));
  }

  private boolean hasBetterSlot(Prospect one) {
    return one.slot().isPresent()
        && !one.slot().get().equals(one.plan().scheduledOn())
        && gains(List.of(one), this::atSlot);
  }

  private BigDecimal atSlot(Prospect one) {
    return forecast.probability(one.plan().amount(), one.slot().orElseThrow());
  }

  private BigDecimal halved(Prospect one) {
    BigDecimal half = one.plan().amount().divide(TWO);
    return forecast.probability(half, one.plan().scheduledOn());
  }

  private BigDecimal reminded(Prospect one) {
    return forecast.withPunctuality(100).probability(one.plan().amount(), one.plan().scheduledOn());
  }

  private BigDecimal withoutCredits(Prospect one) {
    return Band.probability(
        forecast.predictedWithoutCredits(one.plan().scheduledOn()),
        forecast.current(),
        one.plan().amount(),
        forecast.punctuality());
  }

  private boolean averageBelowInstalment() {
    return habits.instalment().isPresent()
        && habits
            .spending()
            .averageDailyBalance()
            .filter(average -> average.compareTo(habits.instalment().get()) < 0)
            .isPresent();
  }

  private boolean gains(List<Prospect> some, Function<Prospect, BigDecimal> then) {
    return mean(some, then) - mean(some, Prospect::probability) >= settings.signals().leastGain();
  }

  private static Map<String, Object> raise(
      List<Prospect> some, Function<Prospect, BigDecimal> then) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("count", some.size());
    facts.put("from", Band.oneDecimal(mean(some, Prospect::probability)).toPlainString());
    facts.put("to", Band.oneDecimal(mean(some, then)).toPlainString());
    return facts;
  }

  private static double mean(List<Prospect> some, Function<Prospect, BigDecimal> figure) {
    return some.stream().map(figure).mapToDouble(BigDecimal::doubleValue).average().orElse(0);
  }

  private static Band worst(List<Prospect> some) {
    return some.stream().map(Prospect::band).max(Comparator.naturalOrder()).orElseThrow();
  }

  private static Severity urgency(Band band) {
    return switch (band) {
      case CRITICAL, RISKY -> HIGH;
      case SCHEDULED -> MEDIUM;
      case OPTIMAL_WINDOW -> LOW;
    };
  }

  private static Advice advice(
      Advice.Type type, Severity priority, String impact, Map<String, Object> facts) {
    return new Advice(type, priority, impact, facts);
  }
}
