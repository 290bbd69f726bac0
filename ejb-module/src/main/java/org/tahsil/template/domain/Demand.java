package org.tahsil.template.domain;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.tahsil.template.Placeholder;
import org.tahsil.template.TemplateText;
import org.tahsil.template.TextFault;

/** Holds a text against the clauses that are demanded of it. */
public final class Demand {

  private Demand() {}

  /**
   * What a text lacks.
   *
   * @param always placeholders that its body always says
   */
  public static List<TextFault> faults(
      TemplateText text, Set<Placeholder> always, List<Clause> demanded) {
    return demanded.stream()
        .filter(clause -> !isMet(clause, text, always))
        .map(Demand::fault)
        .toList();
  }

  /** The clauses that {@code {clauses}} is to say: those the text does not say elsewhere. */
  public static List<Placeholder> unsaid(Set<Placeholder> always, List<Clause> demanded) {
    return demanded.stream()
        .flatMap(clause -> Stream.ofNullable(clause.needs()))
        .filter(needed -> !always.contains(needed))
        .distinct()
        .toList();
  }

  private static boolean isMet(Clause clause, TemplateText text, Set<Placeholder> always) {
    return clause.needs() == null
        ? text.registration() != null
        : always.contains(clause.needs()) || always.contains(Placeholder.CLAUSES);
  }

  private static TextFault fault(Clause clause) {
    boolean ids = clause.needs() == null;
    return new TextFault(
        "CLAUSE_MISSING",
        ids ? "registration" : "body",
        null,
        clause.cited(),
        ids
            ? "Give the registered ids of entity, header and template."
            : "Write {%s} or {clauses} where every reader gets it."
                .formatted(Objects.requireNonNull(clause.needs()).word()));
  }
}
