package org.tahsil.console.setting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tahsil.console.page.Cell;
import org.tahsil.console.text.Wording;
import org.tahsil.reporting.SettingDeeds.Deed;

/** Who set the entries, in words. */
final class Deeds {
  private final Wording wording;
  private final ZoneId zone;
  private final Map<List<Object>, Deed> deeds = new HashMap<>();

  Deeds(Wording wording, ZoneId zone, List<Deed> all) {
    this.wording = wording;
    this.zone = zone;
    all.forEach(deed -> deeds.put(List.of(deed.kind(), deed.part(), deed.from()), deed));
  }

  /** Who set an entry and when; empty if that is not known, as of the product's own. */
  Optional<String> of(SettingKind kind, Setting entry) {
    return find(kind, entry).map(this::said);
  }

  /** The last time somebody set one of these entries. */
  Optional<String> last(SettingKind kind, List<Setting> entries) {
    return entries.stream()
        .flatMap(entry -> find(kind, entry).stream())
        .max(Comparator.comparing(Deed::at))
        .map(this::said);
  }

  /** Who set an entry, and when on a second line. */
  Cell cell(SettingKind kind, Setting entry) {
    return find(kind, entry)
        .map(deed -> Cell.text(deed.by()).with(wording.figures().moment(deed.at(), zone)))
        .orElseGet(() -> Cell.text("–"));
  }

  private Optional<Deed> find(SettingKind kind, Setting entry) {
    LocalDate from = entry.from();
    return from == null
        ? Optional.empty()
        : Optional.ofNullable(deeds.get(List.<Object>of(kind.key(), entry.part(), from)));
  }

  private String said(Deed deed) {
    return wording.say("set_by", deed.by(), wording.figures().moment(deed.at(), zone));
  }
}
