package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.page.Field;
import org.tahsil.console.page.Form;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.HoldLine.Act;
import org.tahsil.manual.ManualOverride;
import org.tahsil.manual.ManualOverride.Word;
import org.tahsil.manual.OverrideState;

/**
 * An override in words.
 *
 * @param stops what it stops
 * @param said what a second person said, and how it ended
 * @param acts what the reader may do, each after a question
 * @param refusal the form by which the reader refuses it, null if that cannot be
 */
public record OverrideLine(
    String reason,
    String state,
    String stateCss,
    List<String> stops,
    String period,
    String placed,
    String note,
    List<String> said,
    List<Act> acts,
    @Nullable Form refusal) {

  /** Who reads, when. */
  public record Reader(String name, Rights rights, LocalDate today) {

    private boolean mayChange(ManualOverride found) {
      return rights.overrideAutomation()
          && (rights.leadAgents() || found.placing().by().equals(name));
    }

    private boolean mayDecide(ManualOverride found) {
      return found.state() == OverrideState.WAITING
          && rights.leadAgents()
          && !found.placing().by().equals(name);
    }
  }

  static OverrideLine of(Wording wording, ManualOverride found, Reader reader, String path) {
    String reason = wording.code("override_reason", found.reason().name());
    return new OverrideLine(
        reason,
        state(wording, found, reader.today),
        css(found, reader.today),
        stops(wording, found),
        period(wording, found),
        wording.say(
            "hold_placed",
            wording.apart(found.placing().by()),
            wording.figures().date(found.placing().on())),
        found.note(),
        said(wording, found),
        acts(wording, found, reader, path),
        reader.mayDecide(found) ? refusal(wording, found, path) : null);
  }

  static List<String> stops(Wording wording, ManualOverride found) {
    return found.stops().stream()
        .sorted()
        .map(stop -> wording.code("override_stop", stop.name()))
        .toList();
  }

  static String state(Wording wording, ManualOverride found, LocalDate today) {
    boolean planned = found.state() == OverrideState.RUNNING && !found.acts(today);
    return wording.code("override_state", planned ? "PLANNED" : found.state().name());
  }

  static String css(ManualOverride found, LocalDate today) {
    return switch (found.state()) {
      case WAITING -> "tag info";
      case RUNNING -> found.acts(today) ? "tag warn" : "tag info";
      case REFUSED -> "tag bad";
      default -> "tag";
    };
  }

  private static String period(Wording wording, ManualOverride found) {
    LocalDate begins = found.beginsOn();
    return wording.say(
        "override_period",
        wording.figures().date(begins == null ? found.from() : begins),
        wording.figures().date(found.endsOn()));
  }

  private static List<String> said(Wording wording, ManualOverride found) {
    List<String> said = new ArrayList<>();
    Word decision = found.decision();
    if (decision != null) {
      String key = found.state() == OverrideState.REFUSED ? "refused" : "granted";
      said.add(sentence(wording, "override_" + key + "_by", decision));
    }
    Word end = found.end();
    if (end != null) {
      String key = found.state() == OverrideState.WITHDRAWN ? "withdrawn" : "ended";
      said.add(sentence(wording, "override_" + key + "_by", end));
    }
    return List.copyOf(said);
  }

  private static String sentence(Wording wording, String key, Word word) {
    String plain = wording.say(key, wording.apart(word.by()), wording.figures().date(word.on()));
    String note = word.note();
    return note == null ? plain : plain + " " + note;
  }

  private static List<Act> acts(Wording wording, ManualOverride found, Reader reader, String path) {
    LocalDate begins = found.beginsOn();
    boolean begun = begins != null && !begins.isAfter(reader.today);
    List<Act> acts = new ArrayList<>();
    if (reader.mayDecide(found)) {
      acts.add(act(wording, path, "GRANT", wording.figures().date(found.endsOn())));
    }
    if (found.state().stands() && reader.mayChange(found)) {
      String what = begun ? "END" : "WITHDRAWAL";
      acts.add(act(wording, path, what, wording.figures().date(reader.today)));
    }
    return List.copyOf(acts);
  }

  private static Act act(Wording wording, String path, String act, String date) {
    return new Act(
        path + "/" + act.toLowerCase(Locale.ROOT),
        wording.say("override_act_" + act),
        wording.say("override_question_" + act, date));
  }

  private static Form refusal(Wording wording, ManualOverride found, String path) {
    return new Form(
        "refuse-" + found.key(),
        path + "/refusal",
        wording.say("override_refuse"),
        null,
        List.of(Field.of("note", wording.say("override_refusal_note"), "text", "")));
  }
}
