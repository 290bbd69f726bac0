package org.tahsil.contact.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahsil.contact.CapUse;
import org.tahsil.contact.ContactAnswer;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.Finding;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;

/** Reads out of findings how much of caps was used before the contact that was asked about. */
public final class CapReading {
  private static final String OF_PORTFOLIO = "DAY_OF_THE_PORTFOLIO";

  private CapReading() {}

  /** Of each customer and rule the fullest, where anything was used. */
  public static Collection<CapUse> fullest(List<ContactAnswer> answers) {
    Map<List<Object>, CapUse> fullest = new LinkedHashMap<>();
    answers.stream()
        .flatMap(CapReading::uses)
        .forEach(
            use ->
                fullest.merge(
                    List.of(String.valueOf(use.customer()), use.pack(), use.rule()),
                    use,
                    CapReading::fuller));
    return fullest.values();
  }

  private static CapUse fuller(CapUse one, CapUse other) {
    return other.used() > one.used() ? other : one;
  }

  /** The portfolio's own cap of a day with nothing used; empty: it has none. */
  public static Optional<Cap> ofPortfolio(Map<String, String> house) {
    PackRule rule = RulePacks.houseRule(OF_PORTFOLIO);
    String max = house.getOrDefault(OF_PORTFOLIO + ".max", "");
    return rule == null || max.isBlank() || Integer.parseInt(max) == 0
        ? Optional.empty()
        : Optional.of(new Cap(rule, Integer.parseInt(max)));
  }

  /** A cap of the portfolio. */
  public record Cap(PackRule rule, int max) {

    /** So many contacts of it were used, or none. */
    public CapUse used(int contacts) {
      String pack =
          RulePacks.all().stream()
              .filter(each -> each.rules().contains(rule))
              .map(RulePack::name)
              .findFirst()
              .orElseThrow();
      return new CapUse(null, null, pack, rule.code(), rule.clause(), contacts, max);
    }
  }

  private static Stream<CapUse> uses(ContactAnswer answer) {
    return answer.verdict().findings().stream()
        .filter(finding -> !finding.rule().equals(OF_PORTFOLIO))
        .flatMap(finding -> use(answer.request(), finding).stream());
  }

  /** The contact that was asked about is the last that a rule counts. */
  private static Optional<CapUse> use(ContactRequest request, Finding finding) {
    String byDebt = finding.figures().get("calls");
    String counted = byDebt == null ? finding.figures().get("contacts") : byDebt;
    String max = finding.figures().get("max");
    if (counted == null || max == null || Integer.parseInt(max) == 0) {
      return Optional.empty();
    }
    int used = Integer.parseInt(counted) - 1;
    return used < 1
        ? Optional.empty()
        : Optional.of(
            new CapUse(
                new CustomerRef(request.customer()),
                byDebt == null ? null : account(request),
                finding.pack(),
                finding.rule(),
                finding.clause(),
                used,
                Integer.parseInt(max)));
  }

  private static @Nullable AccountRef account(ContactRequest request) {
    return request.account() == null ? null : new AccountRef(request.account());
  }
}
