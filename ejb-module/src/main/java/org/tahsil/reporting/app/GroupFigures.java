package org.tahsil.reporting.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.Exposures;
import org.tahsil.delinquency.Exposures.Grouping;
import org.tahsil.delinquency.Exposures.Share;
import org.tahsil.reporting.Figures;
import org.tahsil.reporting.Figures.Bar;
import org.tahsil.reporting.Figures.CellType;
import org.tahsil.reporting.Figures.Column;
import org.tahsil.reporting.Figures.Row;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.shared.money.Money;

/** The buckets of each product, branch or segment. */
@ApplicationScoped
public class GroupFigures implements ReportSource {
  private static final int MOST_BARS = 12;

  @Inject private Exposures exposures;

  @Override
  public <R> R read(ReportQuery query, Function<Figures, R> reader) {
    Grouping grouping =
        switch (query.report()) {
          case AGEING_BY_BRANCH -> Grouping.BRANCH;
          case AGEING_BY_SEGMENT -> Grouping.SEGMENT;
          default -> Grouping.PRODUCT;
        };
    AsOf date = query.before();
    Map<String, Group> before = date == null ? Map.of() : groups(query, date, grouping);
    Map<String, Group> now = groups(query, query.asOf(), grouping);
    before.forEach((name, group) -> now.putIfAbsent(name, new Group(group.name, query)));
    List<Row> rows = new ArrayList<>();
    List<Bar> bars = new ArrayList<>();
    now.forEach(
        (name, group) -> {
          Group was = before.get(name);
          Money owed = was == null ? Money.zero(query.portfolio().currency()) : was.outstanding();
          rows.add(new Row(group.cells(date == null ? null : owed), false));
          bars.add(new Bar(Objects.requireNonNullElse(group.name, "—"), group.late().amount()));
        });
    return reader.apply(
        new Figures(
            query,
            List.of(),
            bars.size() > 1 && bars.size() <= MOST_BARS ? bars : List.of(),
            columns(grouping, date != null),
            rows));
  }

  private static List<Column> columns(Grouping grouping, boolean compared) {
    return Shares.columns(
        compared,
        Column.of(grouping.name().toLowerCase(Locale.ROOT), CellType.TEXT),
        Column.summed("accounts", CellType.COUNT),
        Column.summed("current", CellType.MONEY),
        Column.summed("days_1_30", CellType.MONEY),
        Column.summed("days_31_60", CellType.MONEY),
        Column.summed("days_61_90", CellType.MONEY),
        Column.summed("days_over_90", CellType.MONEY),
        Column.summed("overdue", CellType.MONEY),
        Column.summed("outstanding", CellType.MONEY));
  }

  private Map<String, Group> groups(ReportQuery query, AsOf asOf, Grouping grouping) {
    Map<String, Group> groups = new LinkedHashMap<>();
    for (Share share : exposures.by(query.portfolio(), asOf, grouping)) {
      // A name cannot be blank, so the blank stands for those without one.
      String key = Objects.requireNonNullElse(share.group(), "");
      groups.computeIfAbsent(key, name -> new Group(share.group(), query)).add(share);
    }
    return groups;
  }

  /** The sums of one group. */
  private static final class Group {
    private final @Nullable String name;
    private final Map<Bucket, Money> buckets = new EnumMap<>(Bucket.class);
    private Money overdue;
    private long accounts;

    Group(@Nullable String name, ReportQuery query) {
      this.name = name;
      overdue = Money.zero(query.portfolio().currency());
      for (Bucket bucket : Bucket.values()) {
        buckets.put(bucket, overdue);
      }
    }

    void add(Share share) {
      buckets.merge(share.bucket(), share.outstanding(), Money::plus);
      overdue = overdue.plus(share.overdue());
      accounts += share.count();
    }

    Money outstanding() {
      return late().plus(Objects.requireNonNull(buckets.get(Bucket.CURRENT)));
    }

    Money late() {
      Money none = Money.zero(overdue.currency());
      return buckets.entrySet().stream()
          .filter(bucket -> bucket.getKey() != Bucket.CURRENT)
          .map(Map.Entry::getValue)
          .reduce(none, Money::plus);
    }

    List<@Nullable Object> cells(@Nullable Money before) {
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(name);
      cells.add(accounts);
      cells.addAll(buckets.values());
      cells.add(overdue);
      cells.add(outstanding());
      return Shares.cells(before, outstanding(), cells.toArray());
    }
  }
}
