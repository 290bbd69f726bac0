package org.tahsil.assist.domain;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tahsil.assist.Briefing.Source;
import org.tahsil.assist.Briefing.Statement;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.delinquency.Explanation;

/** What happened: why the account is as late as it is, and the newest of its story. */
public final class Happened {
  private static final int NEWEST = 5;

  private Happened() {}

  /**
   * The statements.
   *
   * @param story newest first
   */
  public static List<Statement> of(Explanation why, List<TimelineEntry> story, ZoneId zone) {
    Source ageing = new Source("BY_AGEING", Map.of("as_of", why.asOf().date()));
    List<Statement> said = new ArrayList<>();
    why.reasons()
        .forEach(
            reason ->
                said.add(new Statement("delinquency", reason.code(), reason.facts(), ageing)));
    story.stream()
        .limit(NEWEST)
        .forEach(
            entry ->
                said.add(
                    new Statement(
                        "audit",
                        entry.kind(),
                        Map.copyOf(entry.facts()),
                        new Source(
                            "BY_STORY",
                            Map.of(
                                "on",
                                entry.at().atZone(zone).toLocalDate(),
                                "actor",
                                entry.actor())))));
    return said;
  }
}
