package org.tahsil.casework;

import java.util.List;
import org.tahsil.account.Portfolio;

/** The dated settings of casework: outcomes, the figures of the worklist, and skills. */
public interface WorkSettings {

  /** What follows from each outcome on the business date, the product's own included. */
  List<OutcomeRule> outcomeRules(Portfolio portfolio);

  /** Those that were set and count on some day, the newest first day first. */
  List<OutcomeRule> datedOutcomeRules(Portfolio portfolio);

  /**
   * Sets what follows from an outcome from its first day on, tomorrow at the earliest; that of the
   * same outcome and first day no longer counts. The same again changes nothing. Refused out of
   * range, without a source, or for a day that has begun.
   */
  void set(Portfolio portfolio, OutcomeRule rule, String by);

  /** The figures of each bucket on the business date, the product's own included. */
  List<WorkTerm> workTerms(Portfolio portfolio);

  /** Those that were set and count on some day, the newest first day first. */
  List<WorkTerm> datedWorkTerms(Portfolio portfolio);

  /** Sets the figures of a bucket; as with outcomes. */
  void set(Portfolio portfolio, WorkTerm term, String by);

  /** The skills that cases can need on the business date. */
  SkillSet skills(Portfolio portfolio);

  /** Those that were set and count on some day, the newest first day first. */
  List<SkillSet> datedSkills(Portfolio portfolio);

  /**
   * Sets the skills from their first day on; as with outcomes. Cases and rules keep one that is no
   * longer among them.
   */
  void set(Portfolio portfolio, SkillSet skills, String by);
}
