package org.tahsil.escalation.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.escalation.Placement;
import org.tahsil.escalation.Placement.Kind;
import org.tahsil.escalation.Placements;
import org.tahsil.escalation.domain.PlacementFile;
import org.tahsil.escalation.domain.PlacementFile.Placed;
import org.tahsil.escalation.domain.PlacementFile.Recalled;
import org.tahsil.escalation.store.AgencyStore;
import org.tahsil.escalation.store.PlacedStore;
import org.tahsil.escalation.store.PlacedStore.Line;
import org.tahsil.escalation.store.PlacementStore;
import org.tahsil.escalation.store.PlacementStore.NewPlacement;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.PageLimit;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Makes and keeps the files to agencies. */
@Stateless
@Local(Placements.class)
public class PlacementsService implements Placements {

  private static final int MOST = 50_000;
  private static final int LONGEST_PAGE = 500;

  @Inject private Portfolios portfolios;
  @Inject private AgencyStore agencies;
  @Inject private PlacedStore placed;
  @Inject private PlacementStore placements;

  @Override
  public Placement make(Portfolio portfolio, String code, Kind kind, String by) {
    AgencyStore.Known agency =
        agencies
            .find(portfolio.tenant(), code)
            .orElseThrow(() -> new RefusedException(Refusal.unknown("agency", code)));
    placed.lock(agency.id());
    long id = kind == Kind.PLACEMENT ? place(portfolio, agency, by) : recall(portfolio, agency, by);
    return find(portfolio, id).orElseThrow();
  }

  private long place(Portfolio portfolio, AgencyStore.Known agency, String by) {
    List<Line<Placed>> lines =
        placed.toPlace(portfolio, agency.id(), portfolios.businessDate(portfolio), MOST);
    List<Placed> rows = lines.stream().map(Line::row).toList();
    if (rows.isEmpty()) {
      placed.recallFirst(portfolio, agency.id()).ifPresent(PlacementsService::refuseUntilRecall);
    }
    Content content =
        new Content(
            Kind.PLACEMENT,
            rows.size(),
            sum(portfolio, rows, Placed::overdue),
            PlacementFile.placement(rows, portfolio.currency()));
    long id = keep(portfolio, agency, content, by);
    placed.placed(lines, id);
    return id;
  }

  private static void refuseUntilRecall(String first) {
    throw new RefusedException(
        Refusal.rule(
            "RECALL_FIRST", "agency", first, "Make the file RECALL for agency " + first + "."));
  }

  private long recall(Portfolio portfolio, AgencyStore.Known agency, String by) {
    List<Line<Recalled>> lines = placed.toRecall(portfolio, agency.id(), MOST);
    List<Recalled> rows = lines.stream().map(Line::row).toList();
    Content content =
        new Content(
            Kind.RECALL,
            rows.size(),
            sum(portfolio, rows, Recalled::overdue),
            PlacementFile.recall(rows, portfolio.currency()));
    long id = keep(portfolio, agency, content, by);
    placed.recalled(lines, id);
    return id;
  }

  /** What a file says. */
  private record Content(Kind kind, int accounts, Money sum, String text) {}

  private static <R> Money sum(Portfolio portfolio, List<R> rows, Function<R, Money> amount) {
    return rows.stream().map(amount).reduce(Money.zero(portfolio.currency()), Money::plus);
  }

  private long keep(Portfolio portfolio, AgencyStore.Known agency, Content content, String by) {
    if (content.accounts() == 0) {
      throw new RefusedException(
          Refusal.rule(
              content.kind() == Kind.PLACEMENT ? "NOTHING_TO_PLACE" : "NOTHING_TO_RECALL",
              "agency",
              agency.agency().code(),
              "Download the last file again, or wait until there is something new."));
    }
    Placement facts =
        new Placement(
            0,
            agency.agency().code(),
            content.kind(),
            content.accounts(),
            content.sum(),
            sha256(content.text()),
            by,
            portfolios.businessDate(portfolio),
            portfolios.now(portfolio));
    return placements.add(portfolio, new NewPlacement(agency.id(), facts, content.text()));
  }

  private static String sha256(String content) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }

  @Override
  public List<Placement> list(
      Portfolio portfolio, @Nullable String agency, @Nullable Long after, int limit) {
    PageLimit.check(limit, LONGEST_PAGE);
    return placements.list(portfolio, agency, after, limit);
  }

  @Override
  public Optional<Placement> find(Portfolio portfolio, long id) {
    return placements.find(portfolio, id);
  }

  @Override
  public Optional<byte[]> content(Portfolio portfolio, long id) {
    return placements.content(portfolio, id);
  }

  @Override
  public List<Load> loads(Portfolio portfolio) {
    return placements.loads(portfolio, portfolios.businessDate(portfolio));
  }
}
