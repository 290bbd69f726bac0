package org.tahsil.template.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.template.domain.Said.codes;
import static org.tahsil.template.domain.Said.faults;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.template.Placeholder;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateLanguage;
import org.tahsil.template.TextFault;
import org.tahsil.template.TextFault.Place;
import org.tahsil.template.domain.TextReading.Reader;

/** What is wrong with a text is named with its field, its place and a remedy. */
class TextReadingTest {

  @Test
  void aMisspelledPlaceholderIsFoundWhereItStands() {
    assertThat(faults("Dear {name},\nplease pay {amuont}."))
        .containsExactly(
            new TextFault(
                "PLACEHOLDER_UNKNOWN",
                "body",
                new Place(2, 13),
                "amuont",
                "Did you mean {amount}?"));
  }

  @Test
  void whatIsNearToNothingIsAnsweredWithTheSchema() {
    assertThat(faults("{balance}").get(0).remedy()).contains("name, account, portfolio, amount");
  }

  @Test
  void whatIsNotClosedIsFoundWhereItOpens() {
    assertThat(faults("Dear {name},\n\npay {amount now"))
        .containsExactly(
            new TextFault(
                "PLACEHOLDER_UNCLOSED",
                "body",
                new Place(3, 5),
                "{amount now",
                "Close it with }."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "pay amount}|BRACE_STRAY",
        "{}|PLACEHOLDER_UNREADABLE",
        "{first name}|PLACEHOLDER_UNREADABLE",
        "{0}|PLACEHOLDER_UNKNOWN",
        "{settlement_amount}|FALLBACK_MISSING",
        "{has_settlement, select, other {{settlement_amount}}}|FALLBACK_MISSING",
        "{has_payment_link, select, yes {{settlement_until}} other {}}|FALLBACK_MISSING",
        "{has_settlement, select, yes {x}}|OTHER_MISSING",
        "{has_settlement, select, maybe {x} other {}}|BRANCH_UNKNOWN",
        "{has_settlement}|PLACEHOLDER_UNKNOWN",
        "{name, select, yes {a} other {b}}|CHOICE_UNKNOWN",
        "{amount, plural, other {#}}|NOT_A_NUMBER",
        "{days, plural, few {#} other {#}}|BRANCH_UNKNOWN",
        "{days, plural, offset:1 other {#}}|FORMAT_NOT_ALLOWED",
        "{days, number}|FORMAT_NOT_ALLOWED",
        "{days, number, ::currency/EUR}|FORMAT_NOT_ALLOWED",
        "{days, spellout}|FORMAT_NOT_ALLOWED",
        "{due_date, date, yyyy}|FORMAT_NOT_ALLOWED",
        "{days, choice, 0#a|FORMAT_NOT_ALLOWED",
        "{days, selectordinal, other {#th}}|FORMAT_NOT_ALLOWED",
        "you'{name}|QUOTED_BRACE"
      })
  void everythingElseIsNamed(String text, String code) {
    String closed = code.equals("FORMAT_NOT_ALLOWED") && !text.endsWith("}") ? text + "}" : text;
    assertThat(codes(faults(closed))).contains(code);
    assertThat(faults(closed).get(0).remedy()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Don't worry, {name}: it's {amount} since {due_date}.",
        "{days, plural, =0 {today} one {# day} other {# days}}",
        "{has_settlement, select, yes {Pay {settlement_amount} by {settlement_until}.} other {}}",
        "{has_payment_link, select, yes {{payment_link}} other {call us}} {clauses}"
      })
  void whatIsRightHasNoFault(String text) {
    assertThat(faults(text)).isEmpty();
  }

  @Test
  void arabicKnowsSixForms() {
    TextReading read =
        TextReading.of(
            "{days, plural, zero {a} one {b} two {c} few {d} many {e} other {f}}",
            new Reader("body", TemplateChannel.EMAIL, TemplateLanguage.AR));
    assertThat(read.faults()).isEmpty();
  }

  @Test
  void aCallHasNoLink() {
    TextReading read =
        TextReading.of("{opt_out}", new Reader("body", TemplateChannel.CALL, TemplateLanguage.EN));
    assertThat(codes(read.faults())).containsExactly("PLACEHOLDER_OF_OTHER_CHANNEL");
  }

  @Test
  void onlyWhatStandsOutsideOfChoicesIsAlwaysSaid() {
    TextReading read =
        TextReading.of(
            "{portfolio} {days, plural, one {{opt_out}} other {#}}",
            new Reader("body", TemplateChannel.EMAIL, TemplateLanguage.EN));
    assertThat(read.always()).containsExactly(Placeholder.PORTFOLIO);
  }

  @Test
  void depthAndNumberAreBounded() {
    String deep = "{days, plural, other {".repeat(5) + "x" + "}}".repeat(5);
    assertThat(codes(faults(deep))).contains("TOO_DEEP");
    assertThat(codes(faults("{name}".repeat(41)))).containsExactly("TOO_MANY_PLACEHOLDERS");
    assertThat(faults("{name}".repeat(40))).isEmpty();
    assertThat(codes(faults("{days, plural, other {" + "#".repeat(40) + "}}")))
        .containsExactly("TOO_MANY_PLACEHOLDERS");
  }

  @Test
  void signsThatNobodySeesAreRefused() {
    assertThat(codes(faults("a\u202Eb"))).containsExactly("CHARACTER_INVALID");
    assertThat(codes(faults("a\u0000b"))).containsExactly("CHARACTER_INVALID");
    assertThat(codes(faults("a\uD83Db"))).containsExactly("CHARACTER_INVALID");
    assertThat(faults("\u200Fعربي\n")).isEmpty();
  }
}
