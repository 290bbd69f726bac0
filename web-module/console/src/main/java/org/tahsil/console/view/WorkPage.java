package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.WorkItem;
import org.tahsil.casework.WorkQuery.Scope;
import org.tahsil.casework.Worklist;
import org.tahsil.concern.Concern;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Wording;
import org.tahsil.delinquency.Bucket;

/**
 * Whom to work next, and why.
 *
 * @param nextAction where the button for the next customer posts to
 * @param here the address of what is shown
 * @param skills to choose from; empty if no case of the portfolio needs one
 * @param said how many wait, and how many are left out
 * @param give by which cases are given to somebody; null: not for this reader
 * @param moreHref the address of the next page, null at the end
 */
public record WorkPage(
    Heading heading,
    String path,
    String nextAction,
    String here,
    List<Option> scopes,
    List<Option> buckets,
    List<Option> languages,
    List<Option> skills,
    List<Option> shows,
    String least,
    String leastLabel,
    String said,
    List<WorkRow> rows,
    String empty,
    @Nullable GiveForm give,
    @Nullable String moreHref) {

  /**
   * What a page is made of.
   *
   * @param concerns undecided ones of the customers that are shown
   * @param skills that cases of the portfolio can need
   * @param agents to whom the reader may give cases; empty: he may not
   * @param today the portfolio's business date
   */
  public record Found(
      Worklist.Page list,
      List<Concern> concerns,
      List<String> skills,
      List<String> agents,
      LocalDate today) {
    public Found {
      agents = List.copyOf(agents);
      concerns = List.copyOf(concerns);
      skills = List.copyOf(skills);
    }
  }

  /** What of a list is shown: a page of it. */
  public static List<WorkItem> shown(Worklist.Page list) {
    return list.items().subList(0, Math.min(list.items().size(), WorkFilter.SIZE));
  }

  /** The page of a list, which has one more than a page if there are more. */
  public static WorkPage of(Wording wording, Portfolio portfolio, WorkFilter filter, Found found) {
    Worklist.Page list = found.list();
    String path = Paths.worklist(portfolio.code());
    List<WorkItem> shown = shown(list);
    boolean more = list.items().size() > shown.size();
    return new WorkPage(
        Heading.of(wording.say("work_title"), wording.say("work_subtitle", portfolio.name())),
        path,
        filter.after(null).href(path + "/next"),
        filter.href(path),
        scopes(wording, filter.scope()),
        buckets(wording, filter.bucket()),
        languages(wording, filter.language()),
        skills(wording, found.skills(), filter.skill()),
        List.of(
            new Option("", wording.say("work_ready"), !filter.leftOut()),
            new Option("1", wording.say("work_left_out"), filter.leftOut())),
        filter.least(),
        wording.say("work_least", wording.figures().currencyName(portfolio.currency())),
        said(wording, list),
        shown.stream().map(item -> WorkRow.of(wording, portfolio, item, found)).toList(),
        wording.say("work_none"),
        GiveForm.of(filter.href(path + "/giving"), found.agents()),
        more ? filter.after(shown.get(shown.size() - 1).place()).href(path) : null);
  }

  /** How many may be worked, how many of them must not be called now, and how many are left out. */
  private static String said(Wording wording, Worklist.Page list) {
    long barred = list.items().stream().filter(WorkItem::waitsForLaw).count();
    if (barred == 0 || list.items().size() < Math.min(list.ready(), WorkFilter.COUNTED)) {
      return wording.say("work_said", list.ready(), list.leftOut());
    }
    return list.ready() <= WorkFilter.COUNTED
        ? wording.say("work_said_barred", list.ready(), list.leftOut(), barred)
        : wording.say(
            "work_said_barred_of", list.ready(), list.leftOut(), barred, WorkFilter.COUNTED);
  }

  private static List<Option> skills(Wording wording, List<String> known, String chosen) {
    List<Option> options = new ArrayList<>();
    if (!known.isEmpty() || !chosen.isEmpty()) {
      options.add(new Option("", wording.say("work_skill_all"), chosen.isEmpty()));
    }
    known.forEach(
        code -> options.add(new Option(code, wording.code("skill", code), code.equals(chosen))));
    if (!chosen.isEmpty() && !known.contains(chosen)) {
      options.add(new Option(chosen, wording.code("skill", chosen), true));
    }
    return List.copyOf(options);
  }

  private static List<Option> scopes(Wording wording, Scope chosen) {
    return Arrays.stream(Scope.values())
        .map(
            scope ->
                new Option(scope.name(), wording.code("work_scope", scope.name()), scope == chosen))
        .toList();
  }

  private static List<Option> buckets(Wording wording, @Nullable Bucket chosen) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", wording.say("work_bucket_all"), chosen == null));
    for (Bucket bucket : Bucket.values()) {
      options.add(new Option(bucket.label(), Buckets.name(wording, bucket), bucket == chosen));
    }
    return List.copyOf(options);
  }

  private static List<Option> languages(Wording wording, String chosen) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", wording.say("work_language_all"), chosen.isEmpty()));
    for (String tag : List.of("ar", "en", "hi")) {
      options.add(new Option(tag, wording.code("work_language", tag), tag.equals(chosen)));
    }
    return List.copyOf(options);
  }
}
