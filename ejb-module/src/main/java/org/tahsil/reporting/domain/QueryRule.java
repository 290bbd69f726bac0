package org.tahsil.reporting.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.Ageing.Basis;
import org.tahsil.delinquency.AsOf;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportParameter;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.reporting.ReportWish;
import org.tahsil.shared.outcome.Refusal;

/** What reports may be asked for, and what is meant where nothing was said. */
public final class QueryRule {
  public static final int MOST_LINES = 1_000;
  private static final int USUAL_LINES = 50;
  private static final String USUAL_SCHEME = "RBI";
  private static final int LONGEST_TREND = 92;
  private static final int LONGEST_PERIOD = 366;
  private static final Pattern SCHEME = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,31}");

  private QueryRule() {}

  /** Why a report cannot be made so; empty if it can. */
  public static Optional<Refusal> fault(Report report, ReportWish wish, LocalDate today) {
    return Stream.of(ReportParameter.values())
        .flatMap(parameter -> notTaken(report, wish, parameter).stream())
        .findFirst()
        .or(() -> future(wish, today))
        .or(() -> period(report, wish, today))
        .or(() -> rest(wish, today));
  }

  /**
   * Why the usual scheme cannot be reported on where it was not named: it does not class accounts.
   *
   * @param counting codes of the schemes that class accounts of the portfolio on the date
   */
  public static Optional<Refusal> schemeFault(ReportQuery query, Set<String> counting) {
    if (!query.scheme().equals(USUAL_SCHEME) || counting.contains(USUAL_SCHEME)) {
      return Optional.empty();
    }
    return Optional.of(
        Refusal.malformed(
            "SCHEME_NEEDED",
            "scheme",
            query.scheme(),
            counting.isEmpty()
                ? "Set a scheme with PUT P/schemes/{scheme}: none classes the accounts of "
                    + query.portfolio().code()
                    + " on "
                    + query.asOf().date()
                    + "."
                : "Name a scheme that does: " + new TreeSet<>(counting) + "."));
  }

  /** The wish with its defaults. */
  public static ReportQuery complete(
      Report report, Portfolio portfolio, ReportWish wish, LocalDate today) {
    LocalDate asOf = Objects.requireNonNullElse(wish.asOf(), today);
    return new ReportQuery(
        report,
        portfolio,
        new AsOf(asOf, wish.knownOn()),
        wish.compareWith(),
        from(wish, asOf),
        Objects.requireNonNullElse(wish.basis(), Basis.ACCOUNT),
        Objects.requireNonNullElse(wish.scheme(), USUAL_SCHEME),
        Objects.requireNonNullElse(wish.limit(), USUAL_LINES));
  }

  private static LocalDate from(ReportWish wish, LocalDate asOf) {
    return Objects.requireNonNullElse(wish.from(), asOf.minusMonths(1));
  }

  private static Optional<Refusal> notTaken(
      Report report, ReportWish wish, ReportParameter parameter) {
    Object said = wish.of(parameter);
    return said == null || report.takes(parameter)
        ? Optional.empty()
        : Optional.of(
            Refusal.malformed(
                "PARAMETER_NOT_TAKEN",
                parameter.key(),
                said.toString(),
                "Leave it out: " + report.id() + " takes " + keys(report) + "."));
  }

  private static String keys(Report report) {
    return String.join(", ", report.parameters().stream().map(ReportParameter::key).toList());
  }

  private static Optional<Refusal> future(ReportWish wish, LocalDate today) {
    return Stream.of(
            after("AS_OF_IN_FUTURE", "as_of", wish.asOf(), today),
            after("KNOWN_ON_IN_FUTURE", "known_on", wish.knownOn(), today),
            after("COMPARE_WITH_IN_FUTURE", "compare_with", wish.compareWith(), today))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Refusal> after(
      String rule, String field, @Nullable LocalDate date, LocalDate today) {
    return date == null || !date.isAfter(today)
        ? Optional.empty()
        : Optional.of(
            Refusal.rule(
                rule, field, date.toString(), "Use the business date " + today + " or before."));
  }

  private static Optional<Refusal> period(Report report, ReportWish wish, LocalDate today) {
    LocalDate end = Objects.requireNonNullElse(wish.asOf(), today);
    LocalDate begin = from(wish, end);
    if (!report.takes(ReportParameter.FROM)) {
      return Optional.empty();
    }
    if (!begin.isBefore(end)) {
      return Optional.of(
          Refusal.rule(
              "PERIOD_BEGINS_AFTER_ITS_END",
              "from",
              begin.toString(),
              "Use a date before " + end + ", the end of the period."));
    }
    int longest = report == Report.DELINQUENCY_TREND ? LONGEST_TREND : LONGEST_PERIOD;
    return ChronoUnit.DAYS.between(begin, end) <= longest
        ? Optional.empty()
        : Optional.of(
            Refusal.rule(
                "PERIOD_TOO_LONG",
                "from",
                begin.toString(),
                "Use " + end.minusDays(longest) + " or later: at most " + longest + " days."));
  }

  private static Optional<Refusal> rest(ReportWish wish, LocalDate today) {
    String scheme = wish.scheme();
    Integer limit = wish.limit();
    if (scheme != null && !SCHEME.matcher(scheme).matches()) {
      return Optional.of(
          Refusal.malformed(
              "SCHEME_INVALID", "scheme", scheme, "Use the code of a scheme, for example RBI."));
    }
    if (limit != null && (limit < 1 || limit > MOST_LINES)) {
      return Optional.of(
          Refusal.malformed(
              "LIMIT_INVALID", "limit", limit.toString(), "Use 1 to " + MOST_LINES + "."));
    }
    LocalDate end = Objects.requireNonNullElse(wish.asOf(), today);
    return end.equals(wish.compareWith())
        ? Optional.of(
            Refusal.rule(
                "COMPARED_WITH_ITSELF",
                "compare_with",
                end.toString(),
                "Use another date than as_of."))
        : Optional.empty();
  }
}
