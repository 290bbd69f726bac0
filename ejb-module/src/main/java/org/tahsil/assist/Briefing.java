package org.tahsil.assist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tahsil.shared.id.AccountRef;

/**
 * What an agent should know of an account.
 *
 * @param contactStopped whether something says that the customer is not to be contacted now
 * @param parts one for each topic, in their order
 */
public record Briefing(
    AccountRef account, LocalDate asOf, boolean contactStopped, List<Part> parts) {

  public Briefing {
    parts = List.copyOf(parts);
  }

  /** What is spoken of. */
  public enum Topic {
    /** What may not be said or done now. */
    BARRIERS,
    /** What happened. */
    HAPPENED,
    /** Why it is risky. */
    RISK,
    /** What the customer answered to before. */
    ANSWERED,
    /** Which offer is within policy. */
    OFFERS,
    /** How likely it is that money comes. */
    LIKELIHOOD
  }

  /** All that is said of a topic; at least one statement. */
  public record Part(Topic topic, List<Statement> statements) {

    public Part {
      statements = List.copyOf(statements);
    }
  }

  /**
   * One statement.
   *
   * @param feature whose code it is, for its sentence
   * @param facts parameters of the sentence: text, whole numbers, plain amounts and ISO dates
   */
  public record Statement(String feature, String code, Map<String, Object> facts, Source source) {

    public Statement {
      facts = Map.copyOf(facts);
    }

    /** A statement of this feature. */
    public static Statement own(String code, Map<String, Object> facts, Source source) {
      return new Statement("assist", code, facts, source);
    }
  }

  /** Where a statement comes from: a code with the parameters of its sentence. */
  public record Source(String code, Map<String, Object> facts) {

    public Source {
      facts = Map.copyOf(facts);
    }
  }
}
