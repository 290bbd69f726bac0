package org.tahsil.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tahsil.casework.CollectionCase;
import org.tahsil.casework.NextAction;
import org.tahsil.console.page.Field;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.page.Form;
import org.tahsil.console.text.Wording;

/** What a reader may decide about a case beside taking it and giving it back, as forms. */
final class CaseForms {
  private static final List<String> ENDS =
      List.of("UNCOLLECTABLE", "SETTLED", "WRITTEN_OFF", "OPENED_IN_ERROR", "OTHER");

  private final Wording wording;
  private final CaseCard.Reader reader;
  private final CollectionCase found;
  private final String acts;

  /**
   * @param acts where they post to; the case is named there
   */
  CaseForms(Wording wording, CaseCard.Reader reader, CollectionCase found, String acts) {
    this.wording = wording;
    this.reader = reader;
    this.found = found;
    this.acts = acts;
  }

  /**
   * Planning is for whoever has the case, and of a free one anybody's; the rest as the roles say.
   */
  List<Form> all() {
    String owner = found.standing().owner();
    List<Form> forms = new ArrayList<>();
    if (reader.leads() || owner == null || owner.equals(reader.name())) {
      forms.add(plan());
    }
    forms.add(silence());
    if (reader.leads()) {
      forms.add(assign());
      forms.add(close());
    }
    return List.copyOf(forms);
  }

  private Form plan() {
    List<Option> actions =
        Stream.of(NextAction.values())
            .filter(action -> action != NextAction.NONE)
            .map(
                action ->
                    new Option(
                        action.name(),
                        wording.code("next_action", action.name()),
                        action == found.standing().next()))
            .toList();
    return form(
        "PLAN",
        Field.select("next_action", wording.say("case_plan_what"), actions),
        Field.of("due_at", wording.say("case_plan_when"), "datetime-local", ""));
  }

  private Form silence() {
    return form("DO_NOT_CALL", Field.of("until", wording.say("case_silent_until"), "date", ""));
  }

  private Form assign() {
    String owner = found.standing().owner();
    List<Option> to = new ArrayList<>();
    to.add(new Option("", wording.say("load_nobody"), owner == null));
    reader.agents().forEach(name -> to.add(new Option(name, name, name.equals(owner))));
    return form("ASSIGN", Field.select("owner", wording.say("load_to"), to));
  }

  private Form close() {
    return form(
        "CLOSE",
        Field.select(
            "reason",
            wording.say("case_end_why"),
            ENDS.stream()
                .map(code -> new Option(code, wording.code("case_end", code), false))
                .toList()));
  }

  private Form form(String action, Field... fields) {
    List<Field> all = new ArrayList<>(List.of(fields));
    all.add(Field.of("note", wording.say("outcome_note"), "text", "").optional());
    return new Form(
        "case-" + action.toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
        acts + "&act=" + action + "&version=" + found.version(),
        wording.code("case_act", action),
        null,
        List.copyOf(all));
  }
}
