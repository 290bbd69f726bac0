package org.tahsil.console.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Form;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;
import org.tahsil.escalation.Agency;
import org.tahsil.escalation.Placement;
import org.tahsil.escalation.Placements.Load;

/**
 * The agencies, what each has of a portfolio, and the files to them.
 *
 * @param moreHref the address of the next page of files; null at the end
 */
public record AgenciesPage(
    Heading heading, Table agencies, Form form, Table files, @Nullable String moreHref) {

  /** What the page is made of. */
  public record Content(
      Portfolio portfolio,
      List<Agency> agencies,
      List<Load> loads,
      List<Placement> files,
      boolean more,
      Form form) {}

  public static AgenciesPage of(Wording wording, Content content) {
    String path = Paths.agencies(content.portfolio().code());
    List<Placement> files = content.files();
    return new AgenciesPage(
        Heading.of(wording.say("agencies_title"), wording.say("agencies_note"))
            .under(wording.say("escalations_title"), Paths.escalations(content.portfolio().code())),
        agencies(wording, content, path),
        content.form(),
        files(wording, content, path),
        content.more() ? path + "?after=" + files.get(files.size() - 1).id() : null);
  }

  private static Table agencies(Wording wording, Content content, String path) {
    Map<String, Load> loads =
        content.loads().stream().collect(Collectors.toMap(Load::agency, Function.identity()));
    return Table.of(
        "agencies",
        wording.say("agencies_title"),
        List.of(
            Column.of("agency", wording.say("agencies_agency")),
            Column.of("active", wording.say("agencies_active")),
            Column.figures("share", wording.say("agencies_share")),
            Column.figures("there", wording.say("agencies_there")),
            Column.of("place", wording.say("agencies_to_place")),
            Column.of("recall", wording.say("agencies_to_recall"))),
        content.agencies().stream()
            .map(
                one ->
                    agency(
                        wording,
                        one,
                        loads.getOrDefault(one.code(), new Load(one.code(), 0, 0, 0, 0, List.of())),
                        path))
            .toList(),
        wording.say("agencies_none"));
  }

  private static List<Cell> agency(Wording wording, Agency one, Load load, String path) {
    BigDecimal share = one.sharePercent();
    String make = path + "/" + Paths.escaped(one.code()) + "/files?kind=";
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.link(one.name(), path + "?edit=" + Paths.escaped(one.code())).with(one.code()));
    cells.add(
        one.active()
            ? Cell.badge(wording.say("agencies_works"), "tag good")
            : Cell.badge(wording.say("agencies_rests"), "tag"));
    cells.add(Cell.figure(share == null ? "–" : wording.figures().percent(share)));
    cells.add(Cell.figure(wording.figures().count(load.active())));
    cells.add(
        load.toPlace() == 0
            ? Cell.text("–")
                .with(
                    load.heldBack() == 0
                        ? null
                        : wording.say("agencies_held_back", load.heldBack()))
            : Cell.action(
                wording.say("agencies_make_placement", load.toPlace()),
                make + "PLACEMENT",
                wording.say("agencies_question_placement", load.toPlace(), one.name())));
    cells.add(
        load.toRecall() == 0
            ? Cell.text("–")
            : Cell.action(
                wording.say("agencies_make_recall", load.toRecall()),
                make + "RECALL",
                wording.say("agencies_question_recall", load.toRecall(), one.name())));
    return cells;
  }

  private static Table files(Wording wording, Content content, String path) {
    return Table.of(
        "files",
        wording.say("agencies_files"),
        List.of(
            Column.of("file", wording.say("agencies_file")),
            Column.of("kind", wording.say("agencies_kind")),
            Column.figures("accounts", wording.say("agencies_accounts")),
            Column.figures("sum", wording.say("work_overdue")),
            Column.of("made", wording.say("agencies_made")),
            Column.of("by", wording.say("escalations_by"))),
        content.files().stream()
            .map(
                one ->
                    List.of(
                        Cell.link(one.fileName(), path + "/files/" + one.id())
                            .with("SHA-256 " + one.sha256().substring(0, 16) + "…"),
                        Cell.badge(
                            wording.code("agencies_kind", one.kind().name()),
                            one.kind() == Placement.Kind.RECALL ? "tag warn" : "tag info"),
                        Cell.figure(wording.figures().count(one.accounts())),
                        Cell.figure(wording.figures().money(one.sum())),
                        Cell.date(wording.figures().date(one.on())),
                        Cell.text(one.by())))
            .toList(),
        wording.say("agencies_files_none"));
  }
}
