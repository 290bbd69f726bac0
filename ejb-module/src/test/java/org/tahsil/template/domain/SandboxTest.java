package org.tahsil.template.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.template.domain.Said.codes;
import static org.tahsil.template.domain.Said.key;
import static org.tahsil.template.domain.Said.law;
import static org.tahsil.template.domain.Said.mail;
import static org.tahsil.template.domain.Said.render;
import static org.tahsil.template.domain.Said.text;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahsil.contact.CreditorRole;
import org.tahsil.shared.money.Money;
import org.tahsil.template.Placeholder;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateKey;
import org.tahsil.template.TemplateLanguage;
import org.tahsil.template.TemplateText;
import org.tahsil.template.TemplateVersion;
import org.tahsil.template.domain.Further.Offer;

/** A text reaches its facts and nothing else. */
class SandboxTest {
  private static final Further NOTHING = new Further(null, null);
  private static final Further ALL =
      new Further(
          "https://pay.example.com/?ref=A-1",
          new Offer(Money.of("900", Said.OMR), LocalDate.of(2025, 1, 31)));
  private static final List<Clause> HOUSE = law("OM", CreditorRole.CREDITOR, TemplateChannel.EMAIL);

  @Test
  void factsAreNeverReadAsText() {
    assertThat(render(mail(), text("s", "Dear {name}"), NOTHING, HOUSE))
        .isEqualTo("Dear Salim {x}'s & Sons");
  }

  @Test
  void whatIsMissingIsSaidOtherwise() {
    TemplateText offer =
        text(
            "s",
            "{has_settlement, select, yes {Pay {settlement_amount} by {settlement_until}.}"
                + " other {Pay {amount}.}}{has_payment_link, select, yes { {payment_link}} other {}}");
    assertThat(render(mail(), offer, ALL, HOUSE))
        .isEqualTo("Pay 900.000 OMR by 31 January 2025. https://pay.example.com/?ref=A-1");
    assertThat(render(mail(), offer, NOTHING, HOUSE)).isEqualTo("Pay 1,177.500 OMR.");
  }

  @Test
  void namesAndAmountsKeepTheirOrderInArabic() {
    TemplateKey arabic = key(TemplateChannel.EMAIL, TemplateLanguage.AR);
    assertThat(render(arabic, text("s", "{name} {amount} {days}"), NOTHING, HOUSE))
        .isEqualTo("\u2068Salim {x}'s & Sons\u2069 \u20661,177.500 OMR\u2069 30");
  }

  @Test
  void clausesSaysWhatTheTextDoesNot() {
    List<Clause> america = law("US", CreditorRole.COLLECTOR, TemplateChannel.EMAIL);
    assertThat(render(mail(), text("s", "{portfolio}\n{clauses}"), NOTHING, america).lines())
        .hasSize(3)
        .anyMatch(line -> line.contains("STOP"))
        .anyMatch(line -> line.contains("debt collector"));
    assertThat(render(mail(), text("s", "{opt_out}{clauses}"), NOTHING, america).lines().toList())
        .hasSize(2)
        .satisfies(
            lines -> {
              assertThat(lines.get(0)).contains("STOP").endsWith("Oman Telecom");
              assertThat(lines.get(1)).contains("debt collector");
            });
  }

  @Test
  void aFactIsCutAndCannotTurnOrBreakALine() {
    String name = "Eve\u202E\r\nBcc: x" + "y".repeat(400);
    Facts facts = Sandbox.facts(Said.occasion(name, "en", 1), "P", NOTHING, mail());
    assertThat(facts.words().get(Placeholder.NAME))
        .startsWith("Eve  Bcc: xyyy")
        .hasSize(Characters.LONGEST_FACT);
  }

  /** Other engines' ways out of a template are words here, or faults. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "${java.lang.System.exit(1)}",
        "#{name}",
        "{name.class}",
        "{name.getClass()}",
        "{inject:bean.secret}",
        "{#for x in name}{x}{/for}",
        "{#include /etc/passwd /}",
        "{cdi:users}",
        "{{name}}",
        "{name}{@java.lang.String x}",
        "<script>{name}</script>",
        "{str:eval('x')}",
        "%s%n%1$s",
        "\\u007bname\\u007d",
        "{days, number, integer}{name, date, short}",
        "{name, choice, 0#x}"
      })
  void hostileTextsReachNothing(String hostile) {
    List<org.tahsil.template.TextFault> faults = Said.faults(hostile);
    if (faults.isEmpty()) {
      assertThat(render(mail(), text("s", hostile), NOTHING, HOUSE))
          .isEqualTo(hostile.replace("{name}", "Salim {x}'s & Sons"));
    } else {
      assertThat(codes(faults)).isNotEmpty();
    }
  }

  @Test
  void theFactsAreStringsAndNumbersOnly() {
    Facts facts = Sandbox.facts(Said.occasion("N", "en", 1), "P", ALL, mail());
    assertThat(facts.named().values())
        .allMatch(value -> value instanceof String || value instanceof Integer);
    assertThat(facts.with(Placeholder.CLAUSES, "").named())
        .hasSize(Placeholder.values().length + 2);
  }

  @Provide
  static Arbitrary<String> pieces() {
    return Arbitraries.of(
            "Dear ",
            "{name}",
            "{account}",
            "{amount}",
            "{days}",
            "{due_date}",
            "{portfolio}",
            "{opt_out}",
            "{clauses}",
            "{mini_miranda}",
            "{payment_link}",
            "{settlement_amount}",
            "{has_payment_link, select, yes {{payment_link}} other {-}}",
            "{has_settlement, select, yes {{settlement_until}} other {}}",
            "{days, plural, one {# day} other {# days}}",
            "{",
            "}",
            "'",
            "''",
            "#",
            "{x}",
            "\n",
            "select",
            ", ",
            "عربي",
            "😀")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 2000)
  void whatHasNoFaultRenders(
      @ForAll("pieces") String body,
      @ForAll String name,
      @ForAll @IntRange(max = 40_000) int days,
      @ForAll boolean all) {
    TemplateLanguage language = days % 2 == 0 ? TemplateLanguage.EN : TemplateLanguage.AR;
    TemplateKey key = key(TemplateChannel.EMAIL, language);
    TemplateText written = text("s", body);
    if (TextRule.faults(key, written, List.of()).isEmpty()) {
      Facts facts = Sandbox.facts(Said.occasion(name, "en", days), "P", all ? ALL : NOTHING, key);
      String said = Sandbox.fill(body, language, Sandbox.withClauses(facts, key, written, HOUSE));
      assertThat(said.length()).isLessThan(4000 + 40 * 800);
      assertThat(said).doesNotContain("{settlement", "{payment", "{clauses", "{has_");
    }
  }

  @Property(tries = 500)
  void theProductsOwnReadForEveryCustomer(
      @ForAll String name, @ForAll @IntRange(min = 1, max = 40_000) int days) {
    for (TemplateVersion own : OwnTemplates.all()) {
      Facts facts = Sandbox.facts(Said.occasion(name, "en", days), "P", NOTHING, own.key());
      assertThat(
              Sandbox.fill(
                  own.text().body(),
                  own.key().language(),
                  Sandbox.withClauses(facts, own.key(), own.text(), HOUSE)))
          .contains("STOP");
    }
  }
}
