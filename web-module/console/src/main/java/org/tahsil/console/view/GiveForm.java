package org.tahsil.console.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.page.Field.Option;

/**
 * The form by which a leader gives the cases that are chosen in the list to somebody.
 *
 * @param action where it posts to, in the state in which the list is shown
 * @param agents who can get them
 */
public record GiveForm(String action, List<Option> agents) {
  public GiveForm {
    agents = List.copyOf(agents);
  }

  /** The form for who may give cases away; null for others. */
  static @Nullable GiveForm of(String action, List<String> agents) {
    return agents.isEmpty()
        ? null
        : new GiveForm(action, agents.stream().map(name -> new Option(name, name, false)).toList());
  }
}
