package org.tahsil.console.view;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.page.Field;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.page.Form;
import org.tahsil.console.text.Wording;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.Exemption;
import org.tahsil.contact.ExemptionWish;
import org.tahsil.contact.Exemptions.HouseRule;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** The forms by which somebody asks that a house rule be set aside, and lets it count again. */
public final class ExemptionForm {
  private static final String ALL = "ALL";
  private static final String OWN = "OWN";

  private final Wording wording;
  private final String page;

  /** Of a page of contact facts. */
  public ExemptionForm(Wording wording, String page) {
    this.wording = wording;
    this.page = page;
  }

  Form blank(List<HouseRule> rules, LocalDate today) {
    return new Form(
        "exemption",
        page + "/exemptions",
        wording.say("exemption_ask"),
        null,
        List.of(
            Field.select("rule", wording.say("exemption_rule"), rules(rules)),
            Field.select(
                "scope",
                wording.say("exemption_scope"),
                List.of(
                    new Option(OWN, wording.say("exemption_scope_own"), true),
                    new Option(ALL, wording.say("exemption_scope_all"), false))),
            Field.select("channel", wording.say("exemption_channel"), channels()).optional(),
            Field.of("until", wording.say("exemption_until"), "date", today.plusDays(1).toString())
                .hinted(wording.say("exemption_until_hint")),
            Field.of("reason", wording.say("exemption_reason"), "text", "")));
  }

  Form end(Exemption one) {
    return new Form(
        "end-exemption",
        page + "/exemptions/" + one.id() + "/end",
        wording.say("exemption_end_this", wording.code("house_rule", one.wish().rule())),
        null,
        List.of(Field.of("reason", wording.say("exemption_reason"), "text", "")));
  }

  /**
   * What was filled in.
   *
   * @throws RefusedException if it cannot be read
   */
  public static ExemptionWish read(
      Map<String, String> values, CustomerRef customer, AccountRef account) {
    return new ExemptionWish(
        customer,
        values.getOrDefault("scope", OWN).equals(ALL) ? null : account,
        values.getOrDefault("rule", ""),
        channel(values.getOrDefault("channel", "")),
        day(values.getOrDefault("until", "")),
        values.getOrDefault("reason", ""));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException unreadable) {
      throw new RefusedException(
          Refusal.rule("EXEMPTION_UNTIL_OUT_OF_RANGE", "until", text, "Use a day as 2025-01-31."));
    }
  }

  private static @Nullable ContactChannel channel(String name) {
    return name.isEmpty()
        ? null
        : Arrays.stream(ContactChannel.values())
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new RefusedException(
                        Refusal.malformed("MALFORMED_FACT", "channel", name, "Choose another.")));
  }

  private List<Option> rules(List<HouseRule> rules) {
    return rules.stream()
        .map(rule -> new Option(rule.code(), wording.code("house_rule", rule.code()), false))
        .toList();
  }

  private List<Option> channels() {
    return Stream.concat(
            Stream.of(new Option("", wording.say("exemption_any_channel"), true)),
            Arrays.stream(ContactChannel.values())
                .map(
                    one ->
                        new Option(one.name(), wording.code("contact_channel", one.name()), false)))
        .toList();
  }
}
