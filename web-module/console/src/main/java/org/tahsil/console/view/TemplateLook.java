package org.tahsil.console.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.text.Language;
import org.tahsil.console.text.Wording;
import org.tahsil.template.Rendered;
import org.tahsil.template.SmsParts;
import org.tahsil.template.TextFault;

/**
 * What a text in the making is worth: its faults, or how it reads.
 *
 * @param faults in the order of the text
 * @param fine a word if there are none, null otherwise
 * @param problem why it could not be read for an account, null if it could or none was named
 * @param read null: it was not read for an account
 * @param sms parts and cost, empty unless it is an SMS that was read
 */
public record TemplateLook(
    List<Found> faults,
    @Nullable String fine,
    @Nullable String problem,
    @Nullable Read read,
    List<Fact> sms,
    @Nullable String beyond) {

  /**
   * A fault.
   *
   * @param field the element that it is about
   * @param remedy null where the reader's language has none
   */
  public record Found(String field, String where, String what, @Nullable String remedy) {}

  /** A text with its facts. */
  public record Read(String lang, String dir, @Nullable String subject, String body) {}

  /** Of a text with faults, or without if there are none. */
  public static TemplateLook of(Wording wording, List<TextFault> faults) {
    return new TemplateLook(
        faults.stream().map(fault -> found(wording, fault)).toList(),
        faults.isEmpty() ? wording.say("template_fine") : null,
        null,
        null,
        List.of(),
        null);
  }

  /** The same with why it could not be read. */
  public TemplateLook refused(String why) {
    return new TemplateLook(faults, fine, why, null, List.of(), null);
  }

  /** The same with how it reads. */
  public TemplateLook read(Wording wording, Portfolio portfolio, Rendered rendered) {
    SmsParts sms = rendered.sms();
    return new TemplateLook(
        faults,
        fine,
        null,
        new Read(
            rendered.language().code(),
            rendered.language().isRightToLeft() ? "rtl" : "ltr",
            rendered.subject(),
            rendered.body()),
        sms == null ? List.of() : parts(wording, portfolio, sms, rendered.cost()),
        sms == null || sms.beyond().isEmpty() ? null : String.join(" ", sms.beyond()));
  }

  private static List<Fact> parts(
      Wording wording, Portfolio portfolio, SmsParts sms, @Nullable BigDecimal cost) {
    return List.of(
        Fact.figure(wording.say("template_parts"), String.valueOf(sms.parts())),
        Fact.figure(wording.say("template_units"), String.valueOf(sms.units())),
        Fact.figure(wording.say("template_free"), String.valueOf(sms.free())),
        Fact.text(
            wording.say("template_encoding"), wording.code("sms_encoding", sms.encoding().name())),
        cost == null
            ? Fact.text(wording.say("template_cost"), wording.say("template_no_price"))
            : Fact.figure(
                wording.say("template_cost"),
                cost.toPlainString() + " " + portfolio.currency().getCurrencyCode()));
  }

  private static Found found(Wording wording, TextFault fault) {
    TextFault.Place place = fault.place();
    String field = wording.say("template_" + fault.field());
    return new Found(
        fault.field(),
        place == null ? field : wording.say("template_place", field, place.line(), place.column()),
        wording.sentence(
            "template", fault.code(), Map.of("value", fault.value(), "field", fault.field())),
        wording.language() == Language.EN ? fault.remedy() : null);
  }
}
