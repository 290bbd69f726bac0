package org.tahsil.console;

import static org.tahsil.console.Fixture.omr;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.assist.Briefing;
import org.tahsil.assist.Briefing.Part;
import org.tahsil.assist.Briefing.Source;
import org.tahsil.assist.Briefing.Statement;
import org.tahsil.assist.Briefing.Topic;
import org.tahsil.casework.CasePriority;
import org.tahsil.casework.CaseState;
import org.tahsil.casework.CollectionCase;
import org.tahsil.casework.LeftOut;
import org.tahsil.casework.NewOutcome;
import org.tahsil.casework.NextAction;
import org.tahsil.casework.Outcome;
import org.tahsil.casework.OutcomeKind;
import org.tahsil.casework.SmallPromise;
import org.tahsil.casework.Staff.Desk;
import org.tahsil.casework.Staff.Load;
import org.tahsil.casework.Staff.SkillGap;
import org.tahsil.casework.WorkItem;
import org.tahsil.casework.Worklist;
import org.tahsil.casework.Worth;
import org.tahsil.concern.ConcernState;
import org.tahsil.console.Gallery.Picture;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.AssistPage;
import org.tahsil.console.view.CaseCard;
import org.tahsil.console.view.LoadPage;
import org.tahsil.console.view.WorkFilter;
import org.tahsil.console.view.WorkPage;
import org.tahsil.delinquency.Bucket;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;

/** Cases, a worklist and loads, with a mark in every text of others. */
final class WorkFixture {

  private static final List<String> SKILLS = List.of("LEGAL", "HARDSHIP");

  private WorkFixture() {}

  static void hang(Map<String, Picture> pages, Wording w, Fixture facts, String mark) {
    pages.put("work", new Picture("work", list(w, facts, mark)));
    pages.put("work-none", new Picture("work", none(w, facts)));
    pages.put("assist", new Picture("assist", briefing(w, facts, mark)));
    pages.put("load", new Picture("load", load(w, facts, mark)));
  }

  static CaseCard card(Wording w, Fixture facts, String mark) {
    CaseCard.Reader reader =
        new CaseCard.Reader(
            "agent",
            facts.portfolio(),
            Fixture.TODAY,
            "2025-01-01T14:00",
            SKILLS,
            List.of("m" + mark),
            true);
    return CaseCard.of(
        w,
        reader,
        new AccountFixture(facts, mark).position(),
        new CaseCard.Known(
            item(mark, "agent", LeftOut.DO_NOT_CALL),
            told(mark),
            new AccountFixture(facts, mark).facts().holds()));
  }

  static Outcome told(String mark) {
    NewOutcome told =
        new NewOutcome(
            new AccountRef("ACC-1"),
            OutcomeKind.NO_ANSWER,
            "CALL",
            Fixture.NOW,
            null,
            null,
            null,
            null,
            null,
            "note" + mark,
            null,
            null);
    return new Outcome(9, 7L, told, Fixture.NOW, null, null, null, "agent" + mark, Fixture.TODAY);
  }

  static WorkPage list(Wording w, Fixture facts, String mark) {
    return WorkPage.of(
        w,
        facts.portfolio(),
        WorkFilter.of(Map.of("least", "12" + mark)),
        new WorkPage.Found(
            new Worklist.Page(
                List.of(
                    item(mark, "somebody" + mark, null),
                    item(mark, null, LeftOut.BEING_WORKED),
                    item(mark, null, LeftOut.NOT_DUE)),
                2,
                1),
            List.of(new ConcernFixture(facts, mark).concern(ConcernState.OPEN, null)),
            SKILLS,
            List.of("agent", "m" + mark),
            Fixture.TODAY));
  }

  static AssistPage briefing(Wording w, Fixture facts, String mark) {
    Source source = new Source("BY_HOLD", Map.of("by", "agent" + mark, "from", "2025-01-01"));
    List<Part> parts =
        Arrays.stream(Topic.values())
            .map(
                topic ->
                    new Part(
                        topic,
                        List.of(
                            Statement.own("BEING_WORKED", Map.of("owner", "m" + mark), source))))
            .toList();
    return AssistPage.of(
        w,
        facts.portfolio(),
        "Salim" + mark,
        new Briefing(new AccountRef("ACC-1" + mark), Fixture.TODAY, true, parts));
  }

  static WorkPage none(Wording w, Fixture facts) {
    return WorkPage.of(
        w,
        facts.portfolio(),
        WorkFilter.of(Map.of()),
        new WorkPage.Found(
            new Worklist.Page(List.of(), 0, 0), List.of(), List.of(), List.of(), Fixture.TODAY));
  }

  static LoadPage load(Wording w, Fixture facts, String mark) {
    return LoadPage.of(
        w,
        facts.portfolio(),
        new LoadPage.Found(
            List.of(
                new Load(
                    "agent" + mark,
                    "Early" + mark,
                    List.of("LEGAL", "S" + mark),
                    12,
                    3,
                    1,
                    omr("1177.500"),
                    9,
                    4),
                new Load(null, null, List.of(), 7, 7, 0, omr("761.400"), 0, 0)),
            List.of(new SkillGap("Early" + mark, "LEGAL", 1), new SkillGap(null, "S" + mark, 12)),
            SKILLS,
            new Desk(
                "agent" + mark,
                "Early" + mark,
                List.of("ar", "e" + mark),
                List.of("LEGAL", "S" + mark),
                true)));
  }

  private static Worth worth() {
    return new Worth(omr("84.600"), Bucket.DAYS_61_90, 412, 350, omr("0.300"), omr("11.899"));
  }

  private static SmallPromise small() {
    return new SmallPromise(omr("5.000"), omr("84.600"), LocalDate.of(2025, 1, 15));
  }

  static WorkItem item(String mark, @Nullable String owner, @Nullable LeftOut leftOut) {
    CollectionCase found =
        new CollectionCase(
            7,
            new CustomerRef("C-1"),
            "Salim" + mark,
            new AccountRef("ACC-1" + mark),
            omr("84.600"),
            61,
            "HIGH_RISK",
            Fixture.TODAY,
            CasePriority.HIGH,
            new CollectionCase.Standing(
                CaseState.WAITING,
                owner,
                "Early" + mark,
                leftOut == LeftOut.NOT_DUE ? null : "HARDSHIP",
                NextAction.CALL_BACK,
                leftOut == LeftOut.BEING_WORKED
                    ? Fixture.NOW.minus(Duration.ofDays(31))
                    : Fixture.NOW,
                LocalDate.of(2025, 1, 9)),
            leftOut == LeftOut.BEING_WORKED ? "maryam" + mark : null,
            null,
            null,
            3);
    return new WorkItem(
        found,
        "ar",
        leftOut == null,
        worth(),
        leftOut,
        null,
        Fixture.TODAY.plusDays(9),
        leftOut == LeftOut.BEING_WORKED,
        null,
        leftOut == null ? small() : null,
        null);
  }
}
