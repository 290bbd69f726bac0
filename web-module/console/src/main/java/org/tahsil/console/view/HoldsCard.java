package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.page.Form;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Wording;
import org.tahsil.delinquency.Position;
import org.tahsil.hold.HoldReason;
import org.tahsil.hold.Stop;
import org.tahsil.shared.id.ItemRef;

/**
 * The holds of an account, each in its newest version.
 *
 * @param form to place another one, null if the reader may not
 */
public record HoldsCard(List<HoldLine> lines, @Nullable Form form) {

  /**
   * The card as of the business date.
   *
   * @param facts of the account
   */
  static HoldsCard of(
      Wording wording, AccountFacts facts, Rights rights, LocalDate today, AccountForms forms) {
    String path = Paths.account(facts.portfolio().code(), facts.position().account().facts().ref());
    Set<UUID> seen = new HashSet<>();
    ConcernCard concerns = forms.concerns();
    Map<UUID, ConcernCard.Link> causes = concerns == null ? Map.of() : concerns.causes();
    return new HoldsCard(
        facts.holds().stream()
            .filter(hold -> seen.add(hold.id()))
            .map(
                hold ->
                    HoldLine.of(wording, hold, rights, today, path + "/holds/" + hold.id())
                        .because(causes.get(hold.id())))
            .toList(),
        forms.hold());
  }

  /** Since when the count of days stands still; null if it runs. */
  static @Nullable String clock(Wording wording, AccountFacts facts) {
    if (!facts.position().clockHeld()) {
      return null;
    }
    return since(facts)
        .map(date -> wording.say("hold_clock_since", wording.figures().date(date)))
        .orElseGet(() -> wording.say("hold_clock"));
  }

  private static Optional<LocalDate> since(AccountFacts facts) {
    LocalDate day = facts.position().asOf().date();
    Set<ItemRef> oldest = oldest(facts.position(), day);
    return facts.holds().stream()
        .filter(hold -> hold.lasts(day) && hold.terms().stops().contains(Stop.DPD_CLOCK))
        .filter(hold -> hold.terms().reason() != HoldReason.DISPUTE)
        .filter(hold -> hold.terms().item() == null || oldest.contains(hold.terms().item()))
        .map(hold -> hold.terms().from())
        .min(LocalDate::compareTo);
  }

  private static Set<ItemRef> oldest(Position position, LocalDate day) {
    Optional<LocalDate> due =
        position.items().stream()
            .filter(item -> item.open().isPositive() && !item.dueOn().isAfter(day))
            .map(Position.Item::dueOn)
            .min(LocalDate::compareTo);
    Set<ItemRef> oldest = new HashSet<>();
    position.items().stream()
        .filter(item -> item.open().isPositive() && Optional.of(item.dueOn()).equals(due))
        .forEach(item -> oldest.add(item.ref()));
    return oldest;
  }
}
