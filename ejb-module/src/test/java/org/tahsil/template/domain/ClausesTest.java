package org.tahsil.template.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.template.domain.Said.body;
import static org.tahsil.template.domain.Said.codes;
import static org.tahsil.template.domain.Said.law;
import static org.tahsil.template.domain.Said.mail;
import static org.tahsil.template.domain.Said.sms;
import static org.tahsil.template.domain.Said.terms;
import static org.tahsil.template.domain.Said.text;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tahsil.contact.CreditorRole;
import org.tahsil.template.Placeholder;
import org.tahsil.template.Registration;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateLanguage;
import org.tahsil.template.TemplateText;
import org.tahsil.template.TemplateVersion;
import org.tahsil.template.TextFault;

/** What law and house demand of a text, and how a refusal cites it. */
class ClausesTest {
  private static final Registration IDS =
      new Registration("1101234567890123456", "TAHSIL", "1107654321098765432");

  @Test
  void everyElectronicMessageSaysHowToOptOutAndWhoIsOwed() {
    List<TextFault> faults =
        TextRule.faults(
            mail(), text("s", "Pay."), law("OM", CreditorRole.CREDITOR, TemplateChannel.EMAIL));
    assertThat(codes(faults)).containsExactly("CLAUSE_MISSING", "CLAUSE_MISSING");
    assertThat(faults.get(0).value()).contains("CORE:1 OPT_OUT", "House policy", "POLICY");
    assertThat(faults.get(0).remedy()).contains("{opt_out} or {clauses}");
  }

  @Test
  void aClauseWithinAChoiceIsNoClause() {
    TemplateText some = text("s", "{portfolio} {days, plural, one {{opt_out}} other {}}");
    assertThat(
            codes(
                TextRule.faults(
                    mail(), some, law(null, CreditorRole.CREDITOR, TemplateChannel.EMAIL))))
        .containsExactly("CLAUSE_MISSING");
  }

  @Test
  void onlyCollectorsForOthersInAmericaSayThatTheyAre() {
    TemplateText said = text("s", "{portfolio} {opt_out}");
    List<Clause> own = law("US", CreditorRole.CREDITOR, TemplateChannel.EMAIL);
    List<Clause> others = law("US", CreditorRole.COLLECTOR, TemplateChannel.EMAIL);
    assertThat(TextRule.faults(mail(), said, own)).isEmpty();
    assertThat(TextRule.faults(mail(), said, others))
        .singleElement()
        .satisfies(
            fault ->
                assertThat(fault.value())
                    .contains("US_REG_F:1 MINI_MIRANDA", "12 CFR 1006.18(e)", "SECONDARY"));
    assertThat(TextRule.faults(mail(), text("s", "{clauses}"), others)).isEmpty();
    assertThat(
            Clauses.demanded(
                terms("US", CreditorRole.COLLECTOR),
                TemplateChannel.EMAIL,
                LocalDate.of(2021, 11, 29)))
        .noneMatch(clause -> clause.pack().code().equals("US_REG_F"));
  }

  @Test
  void indianSmsCarryTheirIdsWhereTheTermsChooseIt() {
    TemplateText bare = body("{portfolio} {opt_out}");
    assertThat(TextRule.faults(sms(), bare, law("IN", CreditorRole.CREDITOR, TemplateChannel.SMS)))
        .isEmpty();
    List<Clause> chosen = law("IN", CreditorRole.CREDITOR, TemplateChannel.SMS, "IN_SMS");
    assertThat(TextRule.faults(sms(), bare, chosen))
        .singleElement()
        .satisfies(fault -> assertThat(fault.field()).isEqualTo("registration"));
    TemplateText registered = new TemplateText(null, bare.body(), IDS);
    assertThat(TextRule.faults(sms(), registered, chosen)).isEmpty();
    TemplateText wrong =
        new TemplateText(null, bare.body(), new Registration("12", "TAHSIL", IDS.template()));
    assertThat(codes(TextRule.faults(sms(), wrong, chosen)))
        .containsExactly("REGISTRATION_INVALID");
  }

  @Test
  void theProductHasWordsForEachInEveryChannelAndLanguage() {
    for (TemplateLanguage language : TemplateLanguage.values()) {
      for (TemplateChannel channel : TemplateChannel.values()) {
        assertThat(Clauses.words(Placeholder.MINI_MIRANDA, channel, language)).isNotBlank();
        if (channel.isElectronic()) {
          assertThat(Clauses.words(Placeholder.OPT_OUT, channel, language)).contains("STOP");
        }
      }
    }
  }

  @Test
  void theProductsOwnMeetEveryLaw() {
    List<Clause> strictest = law("US", CreditorRole.COLLECTOR, TemplateChannel.EMAIL);
    for (TemplateVersion own : OwnTemplates.all()) {
      assertThat(TextRule.faults(own.key(), own.text(), strictest)).isEmpty();
    }
    assertThat(OwnTemplates.all()).hasSize(8);
  }

  @Test
  void aVersionThatLacksWhatIsDemandedNowGivesWayToTheProductsOwn() {
    TemplateVersion own = OwnTemplates.of(TemplateLanguage.EN, Said.mail().tier());
    TemplateVersion theirs =
        new TemplateVersion(
            java.util.UUID.randomUUID(),
            7,
            mail(),
            3,
            Said.DAY,
            text("s", "{portfolio} {opt_out}"),
            own.state(),
            own.written(),
            List.of());
    List<Clause> lax = law("US", CreditorRole.CREDITOR, TemplateChannel.EMAIL);
    List<Clause> strict = law("US", CreditorRole.COLLECTOR, TemplateChannel.EMAIL);
    assertThat(Choosing.of(mail(), List.of(theirs), lax)).contains(theirs);
    assertThat(Choosing.of(mail(), List.of(theirs), strict)).contains(own);
    assertThat(Choosing.of(sms(), List.of(theirs), lax)).isEmpty();
    assertThat(theirs.stamp()).isEqualTo("reminder/email/en/firm@3");
    assertThat(own.stamp()).isEqualTo("tahsil:reminder/email/en/firm@1");
  }
}
