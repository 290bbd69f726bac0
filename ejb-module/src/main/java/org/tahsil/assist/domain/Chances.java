package org.tahsil.assist.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.assist.Briefing.Source;
import org.tahsil.assist.Briefing.Statement;
import org.tahsil.casework.WorkItem;

/**
 * How likely it is that money comes: by the worklist if the customer has a case, else by the risk.
 */
public final class Chances {

  private Chances() {}

  /**
   * The statements.
   *
   * @param work the customer's open case; null: none
   * @param byRisk what the risk score says of it; empty: no score
   */
  public static List<Statement> of(@Nullable WorkItem work, Optional<Statement> byRisk) {
    if (work == null) {
      return List.of(
          byRisk.orElseGet(
              () ->
                  Statement.own(
                      "LIKELIHOOD_UNKNOWN", Map.of(), new Source("BY_PRODUCT", Map.of()))));
    }
    Source source = new Source("BY_WORKLIST", Map.of("case", work.found().id()));
    return work.worth().terms().stream()
        .map(term -> new Statement("casework", term.code(), term.facts(), source))
        .toList();
  }
}
