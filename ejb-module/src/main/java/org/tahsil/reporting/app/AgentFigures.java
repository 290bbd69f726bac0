package org.tahsil.reporting.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tahsil.reporting.Figures;
import org.tahsil.reporting.Figures.CellType;
import org.tahsil.reporting.Figures.Code;
import org.tahsil.reporting.Figures.Column;
import org.tahsil.reporting.Figures.Highlight;
import org.tahsil.reporting.Figures.Row;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.reporting.store.AgentWork;
import org.tahsil.reporting.store.AgentWork.Work;
import org.tahsil.shared.money.Money;

/** What each agent and team did in a period, and what came of it. */
@ApplicationScoped
public class AgentFigures implements ReportSource {

  @Inject private AgentWork work;

  @Override
  public <R> R read(ReportQuery query, Function<Figures, R> reader) {
    List<Work> agents = work.of(query);
    Money none = Money.zero(query.portfolio().currency());
    return reader.apply(
        new Figures(query, highlights(agents, none), List.of(), columns(), rows(agents, none)));
  }

  /** Each agent, and after the agents of a team what they come to together. */
  private static List<Row> rows(List<Work> agents, Money none) {
    List<Row> rows = new ArrayList<>();
    List<Work> mates = new ArrayList<>();
    for (int place = 0; place < agents.size(); place++) {
      Work one = agents.get(place);
      mates.add(one);
      rows.add(new Row(cells(one.agent(), one), false));
      boolean last =
          place + 1 == agents.size() || !Objects.equals(one.team(), agents.get(place + 1).team());
      if (last) {
        if (one.team() != null) {
          rows.add(new Row(cells(new Code("row", "TEAM"), sum(one.team(), mates, none)), true));
        }
        mates.clear();
      }
    }
    return rows;
  }

  private static List<@Nullable Object> cells(Object name, Work work) {
    return Row.of(
            name,
            work.team(),
            work.contacts(),
            work.reached(),
            Shares.rate(work.reached(), work.contacts()),
            work.made(),
            work.promised(),
            work.kept(),
            work.keptAmount(),
            Shares.rate(work.kept(), work.decided()),
            work.worked(),
            work.closed(),
            work.collected())
        .cells();
  }

  private static Work sum(@Nullable String team, List<Work> mates, Money none) {
    return mates.stream()
        .reduce(
            new Work("", team, 0, 0, 0, none, 0, 0, none, 0, 0, none),
            (one, other) ->
                new Work(
                    "",
                    team,
                    one.contacts() + other.contacts(),
                    one.reached() + other.reached(),
                    one.made() + other.made(),
                    one.promised().plus(other.promised()),
                    one.decided() + other.decided(),
                    one.kept() + other.kept(),
                    one.keptAmount().plus(other.keptAmount()),
                    one.worked() + other.worked(),
                    one.closed() + other.closed(),
                    one.collected().plus(other.collected())));
  }

  private static List<Highlight> highlights(List<Work> agents, Money none) {
    Work all = sum(null, agents, none);
    return List.of(
        new Highlight("contacts_made", CellType.COUNT, all.contacts()),
        new Highlight("right_party_contacts", CellType.COUNT, all.reached()),
        new Highlight(
            "right_party_rate", CellType.PERCENT, Shares.rate(all.reached(), all.contacts())),
        new Highlight("kept_rate", CellType.PERCENT, Shares.rate(all.kept(), all.decided())),
        new Highlight("collected", CellType.MONEY, all.collected()));
  }

  private static List<Column> columns() {
    return List.of(
        Column.of("agent", CellType.TEXT),
        Column.of("team", CellType.TEXT),
        Column.summed("contacts_made", CellType.COUNT),
        Column.summed("right_party_contacts", CellType.COUNT),
        Column.of("right_party_rate", CellType.PERCENT),
        Column.summed("promises_made", CellType.COUNT),
        Column.summed("promised", CellType.MONEY),
        Column.summed("promises_kept", CellType.COUNT),
        Column.summed("kept_amount", CellType.MONEY),
        Column.of("kept_rate", CellType.PERCENT),
        Column.summed("cases_worked", CellType.COUNT),
        Column.summed("cases_closed", CellType.COUNT),
        Column.summed("collected", CellType.MONEY));
  }
}
