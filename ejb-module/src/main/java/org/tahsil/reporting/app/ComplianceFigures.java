package org.tahsil.reporting.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.tahsil.reporting.Figures;
import org.tahsil.reporting.Figures.Bar;
import org.tahsil.reporting.Figures.CellType;
import org.tahsil.reporting.Figures.Code;
import org.tahsil.reporting.Figures.Column;
import org.tahsil.reporting.Figures.Highlight;
import org.tahsil.reporting.Figures.Row;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.reporting.store.ContactLog;
import org.tahsil.reporting.store.ContactLog.Decisions;
import org.tahsil.reporting.store.ContactLog.Rule;

/** Whether contacts were lawful: what was decided on them, by which rules, and what lay beside. */
@ApplicationScoped
public class ComplianceFigures implements ReportSource {
  private static final int MOST_BARS = 8;

  @Inject private ContactLog log;
  @Inject private OverrideFigures overrides;
  @Inject private OptOutFigures optOuts;
  @Inject private CapFigures caps;

  @Override
  public <R> R read(ReportQuery query, Function<Figures, R> reader) {
    return switch (query.report()) {
      case OVERRIDES -> overrides.read(query, reader);
      case OPT_OUTS -> optOuts.read(query, reader);
      case CONTACT_CAPS -> caps.read(query, reader);
      default -> reader.apply(contacts(query));
    };
  }

  private Figures contacts(ReportQuery query) {
    List<Decisions> decisions = log.decisions(query);
    List<Rule> rules = log.rules(query);
    boolean byRule = query.report() == Report.CONTACT_RULES;
    return new Figures(
        query,
        highlights(decisions),
        byRule ? List.of() : bars(rules),
        byRule ? byRule() : byChannel(),
        byRule
            ? rules.stream().map(ComplianceFigures::row).toList()
            : decisions.stream().map(ComplianceFigures::row).toList());
  }

  private static List<Highlight> highlights(List<Decisions> decisions) {
    long all = sum(decisions, Decisions::all);
    long blocked = sum(decisions, Decisions::blocked);
    return List.of(
        new Highlight("contacts_decided", CellType.COUNT, all),
        new Highlight("contacts_allowed", CellType.COUNT, sum(decisions, Decisions::allowed)),
        new Highlight("contacts_warned", CellType.COUNT, sum(decisions, Decisions::warned)),
        new Highlight("contacts_blocked", CellType.COUNT, blocked),
        new Highlight("contacts_blocked_rate", CellType.PERCENT, Shares.rate(blocked, all)));
  }

  private static long sum(List<Decisions> decisions, ToLongFunction<Decisions> figure) {
    return decisions.stream().mapToLong(figure).sum();
  }

  /** Of the rules that blocked most, those for want of a fact among them. */
  private static List<Bar> bars(List<Rule> rules) {
    return rules.stream()
        .filter(rule -> rule.blocked() + rule.missing() > 0)
        .limit(MOST_BARS)
        .map(
            rule ->
                new Bar(
                    new Code("rule", rule.code()),
                    BigDecimal.valueOf(rule.blocked() + rule.missing())))
        .toList();
  }

  private static List<Column> byChannel() {
    return List.of(
        Column.of("contact_stage", CellType.CODE),
        Column.of("contact_channel", CellType.CODE),
        Column.summed("contacts_allowed", CellType.COUNT),
        Column.summed("contacts_warned", CellType.COUNT),
        Column.summed("contacts_blocked", CellType.COUNT),
        Column.summed("contacts_decided", CellType.COUNT));
  }

  private static Row row(Decisions decisions) {
    return Row.of(
        new Code("stage", decisions.stage()),
        new Code("channel", decisions.channel()),
        decisions.allowed(),
        decisions.warned(),
        decisions.blocked(),
        decisions.all());
  }

  /** Nothing is added up: several rules may speak against the same contact. */
  private static List<Column> byRule() {
    return List.of(
        Column.of("pack", CellType.REFERENCE),
        Column.of("rule", CellType.REFERENCE),
        Column.of("clause", CellType.LONG_TEXT),
        Column.of("force", CellType.CODE),
        Column.of("sureness", CellType.CODE),
        Column.of("rule_blocked", CellType.COUNT),
        Column.of("rule_missing", CellType.COUNT),
        Column.of("rule_warned", CellType.COUNT),
        Column.of("rule_set_aside", CellType.COUNT));
  }

  private static Row row(Rule rule) {
    return Row.of(
        rule.pack(),
        rule.code(),
        rule.clause(),
        new Code("force", rule.law() ? "LAW" : "HOUSE"),
        new Code("sureness", rule.sureness()),
        rule.blocked(),
        rule.missing(),
        rule.warned(),
        rule.setAside());
  }
}
