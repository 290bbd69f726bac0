package org.tahsil.console.setting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.setting.SettingForm.Filling;
import org.tahsil.console.setting.SettingKind.Starts;
import org.tahsil.console.setting.SettingKind.Wish;
import org.tahsil.console.setting.SettingPage.Reader;
import org.tahsil.console.text.Wording;
import org.tahsil.reporting.SettingDeeds;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Shows and sets what the kinds of settings describe. */
@Dependent
public class SettingDesk {
  private static final String PART = "part";

  @Inject @Any private Instance<SettingKind> kinds;
  @EJB private SettingDeeds deeds;

  /**
   * What became of a form.
   *
   * @param again what to show once more; null if it was set
   * @param counts whether what was set counts without a second person
   * @param from the first day on which it does
   */
  public record Result(@Nullable Filling again, boolean counts, LocalDate from) {}

  /** A kind that this reader may see. */
  public Optional<SettingKind> find(String key, Reader reader) {
    return open(reader).stream().filter(kind -> kind.key().equals(key)).findFirst();
  }

  /** All kinds that this reader may see. */
  public SettingsPage index(Wording wording, Reader reader) {
    return SettingsPage.of(
        wording, reader.portfolio(), reader.today(), open(reader), said(wording, reader));
  }

  /** The page of a kind with what stands in its form. */
  public SettingPage page(
      Wording wording, SettingKind kind, Reader reader, @Nullable Filling filling) {
    return SettingPage.of(wording, kind, reader, said(wording, reader), filling);
  }

  /** A form with the values of today; null for those who may not set the part. */
  public @Nullable Filling begun(SettingKind kind, Reader reader, @Nullable String wanted) {
    String part = wanted == null && kind.isOne() ? "" : wanted;
    if (part == null || !maySet(kind, reader, part)) {
      return null;
    }
    Values values =
        kind.inForce(reader.portfolio()).stream()
            .filter(one -> one.part().equals(part) && !kind.isCalendar())
            .findFirst()
            .map(Setting::values)
            .orElseGet(() -> kind.blank(reader.portfolio()))
            .with(SettingField.SOURCE, "");
    return new Filling(part, reader.today().plusDays(1).toString(), values, Map.of(), "");
  }

  /** Sets what a form sent, or tells what is wrong with it; empty for who may not set it. */
  public Optional<Result> post(
      Wording wording, SettingKind kind, Reader reader, Map<String, String> sent) {
    String part = sent.getOrDefault(PART, "");
    if (!maySet(kind, reader, part)) {
      return Optional.empty();
    }
    List<SettingField> fields = kind.fields(part);
    Values values = Posted.values(fields, sent);
    String from = sent.getOrDefault(SettingForm.FROM, "");
    Optional<Filling> row = moved(fields, sent, new Filling(part, from, values, Map.of(), ""));
    return Optional.of(
        row.map(again -> new Result(again, false, reader.today()))
            .orElseGet(
                () ->
                    set(
                        new Words(wording, kind),
                        kind,
                        reader,
                        new Filling(
                            part, from, Posted.withoutBlankRows(fields, values), Map.of(), ""))));
  }

  private Result set(Words words, SettingKind kind, Reader reader, Filling filling) {
    Map<String, String> problems =
        new LinkedHashMap<>(
            new Check(words, reader.portfolio().currency())
                .problems(kind.fields(filling.part()), filling.values()));
    LocalDate from = from(words, kind, reader, filling, problems);
    if (problems.isEmpty()) {
      try {
        Wish wish = new Wish(filling.values(), reader.user());
        return new Result(null, kind.set(reader.portfolio(), filling.part(), from, wish), from);
      } catch (RefusedException refused) {
        Refusal refusal = refused.refusal();
        problems.put(at(kind, filling, refusal), words.wording().refusal(refusal));
      }
    }
    return new Result(
        new Filling(filling.part(), filling.from(), filling.values(), problems, ""), false, from);
  }

  private static LocalDate from(
      Words words, SettingKind kind, Reader reader, Filling filling, Map<String, String> wrong) {
    if (kind.starts() == Starts.TODAY) {
      return reader.today();
    }
    Wording wording = words.wording();
    String label = words.fromLabel();
    Optional<LocalDate> from = Dates.read(filling.from());
    String tomorrow = wording.figures().date(reader.today().plusDays(1));
    if (from.isEmpty()) {
      wrong.put(
          SettingForm.FROM,
          filling.from().isBlank()
              ? wording.say("set_wrong_empty", label)
              : wording.say("set_wrong_date", label, filling.from(), tomorrow));
    } else if (kind.starts() == Starts.TOMORROW && !from.get().isAfter(reader.today())) {
      wrong.put(
          SettingForm.FROM,
          wording.say("set_wrong_early", label, wording.figures().date(from.get()), tomorrow));
    }
    return from.orElse(reader.today());
  }

  /** The field beside which a refusal is told; empty: the whole form. */
  private static String at(SettingKind kind, Filling filling, Refusal refusal) {
    String field = refusal.field() == null ? "" : refusal.field().split("\\.", -1)[0];
    boolean known =
        (field.equals(SettingForm.FROM) && kind.starts() != Starts.TODAY)
            || kind.fields(filling.part()).stream().anyMatch(one -> one.name().equals(field));
    return known ? field : "";
  }

  /** The form with a row more or less, if its button was pressed. */
  private static Optional<Filling> moved(
      List<SettingField> fields, Map<String, String> sent, Filling filling) {
    String[] place = sent.getOrDefault("remove", "").split("\\.", -1);
    for (SettingField table : fields) {
      if (table.shape() == Shape.ROWS && table.name().equals(sent.get("add"))) {
        return Optional.of(filling.grown(table));
      }
      if (place.length == 2 && place[0].equals(table.name()) && place[1].matches("[0-9]{1,4}")) {
        return Optional.of(filling.shrunk(table, Integer.parseInt(place[1])));
      }
    }
    return Optional.empty();
  }

  private static boolean maySet(SettingKind kind, Reader reader, String part) {
    return kind.setBy(reader.rights()) && kind.choices(reader.portfolio()).contains(part);
  }

  private List<SettingKind> open(Reader reader) {
    return kinds.stream().filter(kind -> kind.openTo(reader.rights())).toList();
  }

  private Deeds said(Wording wording, Reader reader) {
    return new Deeds(wording, reader.portfolio().zone(), deeds.of(reader.portfolio()));
  }
}
