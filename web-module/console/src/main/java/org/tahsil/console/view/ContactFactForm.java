package org.tahsil.console.view;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.page.Field;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.page.Form;
import org.tahsil.console.text.Wording;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.ToldFact;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** The forms by which a fact of a customer is told, and told to stand no longer. */
public final class ContactFactForm {
  private static final int LONGEST_SOURCE = 200;
  private static final int LONGEST_ADDRESS = 254;
  private static final int LONGEST_DETAIL = 100;

  private final Wording wording;
  private final String action;

  public ContactFactForm(Wording wording, String action) {
    this.wording = wording;
    this.action = action;
  }

  public Form blank() {
    return told(Map.of(), null);
  }

  /** As it was filled in, with why it was refused; null: it was not. */
  public Form told(Map<String, String> values, @Nullable Refusal refusal) {
    List<Field> fields =
        List.of(
            Field.select("kind", word("kind"), kinds(values.getOrDefault("kind", "OPT_OUT"))),
            Field.select("channel", word("channel"), channels(values.getOrDefault("channel", "")))
                .optional(),
            field("address", "text", values).optional().hinted(word("address_hint")),
            field("until", "date", values).optional().hinted(word("until_hint")),
            field("detail", "text", values).optional().hinted(word("detail_hint")),
            field("source", "text", values).hinted(word("source_hint")));
    return form("contact-fact", action, word("tell"), fields, refusal);
  }

  /** Of a fact that is to stand no longer. */
  public Form withdrawal(ToldFact told, Map<String, String> values, @Nullable Refusal refusal) {
    return form(
        "withdraw-fact",
        action + "/" + told.key() + "/withdrawal",
        wording.say(
            "contact_fact_withdraw_this",
            wording.code("contact_fact_kind", told.fact().kind().name())),
        List.of(field("source", "text", values).hinted(word("source_hint"))),
        refusal);
  }

  /**
   * What was filled in, since a business instant.
   *
   * @throws RefusedException if it cannot be read
   */
  public static CustomerFact read(Map<String, String> values, ZoneId zone, Instant now) {
    return new CustomerFact(
        choice(values, "kind", FactKind.values()),
        text(values, "channel", LONGEST_ADDRESS) == null
            ? null
            : choice(values, "channel", ContactChannel.values()),
        text(values, "address", LONGEST_ADDRESS),
        null,
        true,
        now,
        until(text(values, "until", LONGEST_DETAIL), zone),
        text(values, "detail", LONGEST_DETAIL));
  }

  /** That a fact stands no longer, from now on. */
  public static CustomerFact withdrawn(CustomerFact fact, Instant now) {
    return new CustomerFact(
        fact.kind(),
        fact.channel(),
        fact.address(),
        fact.account(),
        false,
        now.isBefore(fact.since()) ? fact.since() : now,
        null,
        fact.kind().isOneOfSeveral() ? fact.detail() : null);
  }

  /**
   * Who said it, or where it is written.
   *
   * @throws RefusedException if that is left out
   */
  public static String source(Map<String, String> values) {
    String source = text(values, "source", LONGEST_SOURCE);
    if (source == null) {
      throw unreadable("source", "");
    }
    return source;
  }

  /** The last day counts whole. */
  private static @Nullable Instant until(@Nullable String day, ZoneId zone) {
    if (day == null) {
      return null;
    }
    try {
      return LocalDate.parse(day).plusDays(1).atStartOfDay(zone).toInstant();
    } catch (DateTimeException unreadable) {
      throw unreadable("until", day);
    }
  }

  private static <E extends Enum<E>> E choice(Map<String, String> values, String name, E[] all) {
    String wanted = values.getOrDefault(name, "");
    return Arrays.stream(all)
        .filter(one -> one.name().equals(wanted))
        .findFirst()
        .orElseThrow(() -> unreadable(name, wanted));
  }

  private static @Nullable String text(Map<String, String> values, String name, int longest) {
    String text = values.getOrDefault(name, "").strip();
    if (text.length() > longest) {
      throw unreadable(name, text.substring(0, longest) + "…");
    }
    return text.isEmpty() ? null : text;
  }

  private static RefusedException unreadable(String field, String value) {
    return new RefusedException(
        Refusal.malformed("MALFORMED_FACT", field, value, "Choose or write another one."));
  }

  private Form form(
      String id, String to, String submit, List<Field> fields, @Nullable Refusal refusal) {
    String field = refusal == null ? "" : Objects.requireNonNullElse(refusal.field(), "");
    String why = refusal == null ? null : wording.refusal(refusal);
    boolean known = fields.stream().anyMatch(one -> one.name().equals(field));
    return new Form(
        id,
        to,
        submit,
        known ? null : why,
        fields.stream().map(one -> one.wrong(one.name().equals(field) ? why : null)).toList());
  }

  private Field field(String name, String type, Map<String, String> values) {
    return Field.of(name, word(name), type, values.getOrDefault(name, ""));
  }

  private List<Option> kinds(String chosen) {
    return Arrays.stream(FactKind.values())
        .map(
            kind ->
                new Option(
                    kind.name(),
                    wording.code("contact_fact_kind", kind.name()),
                    kind.name().equals(chosen)))
        .toList();
  }

  private List<Option> channels(String chosen) {
    return Stream.concat(
            Stream.of(new Option("", word("any_channel"), chosen.isEmpty())),
            Arrays.stream(ContactChannel.values())
                .map(
                    one ->
                        new Option(
                            one.name(),
                            wording.code("contact_channel", one.name()),
                            one.name().equals(chosen))))
        .toList();
  }

  private String word(String key) {
    return wording.say("contact_fact_" + key);
  }
}
