package org.tahsil.launcher;

/** Why the product cannot start: one sentence for a person, naming the remedy. */
public final class Trouble extends Exception {

  public Trouble(String sentence) {
    super(sentence);
  }

  public Trouble(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** The sentence. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
