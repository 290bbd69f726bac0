package org.tahsil.console.view;

import java.util.Locale;
import org.tahsil.console.page.Heading;
import org.tahsil.console.text.Wording;

/**
 * The page behind the link of a mail by which its reader asks for no more of them.
 *
 * @param text what pressing the button does, did, or why it is not there
 * @param asks whether there is a button
 */
public record OptOutPage(Heading heading, String text, boolean asks) {

  /** How far it went. */
  public enum State {
    ASKED,
    DONE,
    /** The link is none of ours. */
    UNKNOWN
  }

  public static OptOutPage of(Wording wording, State state) {
    String key = "opt_out_" + state.name().toLowerCase(Locale.ROOT);
    return new OptOutPage(
        Heading.of(wording.say(key + "_title")), wording.say(key + "_text"), state == State.ASKED);
  }
}
