package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.page.Form;
import org.tahsil.console.text.Wording;
import org.tahsil.manual.ManualOverride;

/**
 * The overrides of an account, newest first.
 *
 * @param badge what is off now and until when, null if nothing is
 * @param form to place another one, null if the reader may not
 */
public record OverridesCard(List<OverrideLine> lines, @Nullable String badge, @Nullable Form form) {

  /**
   * The card as of the business date.
   *
   * @param path under which overrides of the account are found
   */
  public static OverridesCard of(
      Wording wording,
      List<ManualOverride> found,
      OverrideLine.Reader reader,
      String path,
      @Nullable Form form) {
    return new OverridesCard(
        found.stream()
            .map(one -> OverrideLine.of(wording, one, reader, path + "/" + one.id()))
            .toList(),
        badge(wording, found, reader.today()),
        form);
  }

  /** What is off now, until the last of it ends; null if nothing is. */
  static @Nullable String badge(Wording wording, List<ManualOverride> found, LocalDate today) {
    List<ManualOverride> acting = found.stream().filter(one -> one.acts(today)).toList();
    return acting.stream()
        .map(ManualOverride::endsOn)
        .max(Comparator.naturalOrder())
        .map(
            end ->
                wording.say(
                    "override_badge",
                    acting.stream()
                        .flatMap(one -> one.stops().stream())
                        .distinct()
                        .sorted()
                        .map(stop -> wording.code("override_stop", stop.name()))
                        .collect(Collectors.joining(wording.say("list_separator"))),
                    wording.figures().date(end)))
        .orElse(null);
  }
}
