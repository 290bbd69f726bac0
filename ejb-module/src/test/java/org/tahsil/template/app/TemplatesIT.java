package org.tahsil.template.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tahsil.template.app.TestTemplates.MAIL;
import static org.tahsil.template.app.TestTemplates.MONA;
import static org.tahsil.template.app.TestTemplates.OMAR;
import static org.tahsil.template.app.TestTemplates.TODAY;
import static org.tahsil.template.app.TestTemplates.id;
import static org.tahsil.template.app.TestTemplates.text;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.tahsil.approval.ApprovalState;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.template.Rendered;
import org.tahsil.template.SmsParts;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateKey;
import org.tahsil.template.TemplateLanguage;
import org.tahsil.template.TemplateQuery;
import org.tahsil.template.TemplateState;
import org.tahsil.template.TemplateTerms;
import org.tahsil.template.TemplateText;
import org.tahsil.template.TemplateTier;
import org.tahsil.template.TemplateVersion;

/** A text is written by one, agreed to by another, and used from its day on. */
class TemplatesIT {
  private static final String WORDS = "Hello {name}, {amount}. {portfolio} {opt_out}";

  private final TestTemplates office = new TestTemplates();

  @Test
  void whatASecondPersonApprovesIsWrittenFromItsDayOn() {
    assertThat(office.night(TODAY, "en").stamp()).isEqualTo("tahsil:reminder/email/en/friendly@1");
    TemplateVersion version = office.approved(WORDS, TODAY.plusDays(2));
    assertThat(version.state()).isEqualTo(TemplateState.APPROVED);
    assertThat(office.night(TODAY.plusDays(1), "en").stamp()).startsWith("tahsil:");
    Rendered written = office.night(TODAY.plusDays(2), "en");
    assertThat(written.stamp()).isEqualTo("reminder/email/en/friendly@1");
    assertThat(written.subject()).isEqualTo("About A");
    assertThat(written.body()).startsWith("Hello Name of A, 42.300 OMR. ").contains("STOP");
    assertThat(office.night(TODAY.plusDays(2), "ar").stamp())
        .isEqualTo("tahsil:reminder/email/ar/friendly@1");
  }

  @Test
  void theAuthorCannotApprove() {
    TemplateVersion version = office.submit(office.write(WORDS));
    assertThatThrownBy(() -> office.decide(version, ApprovalState.GRANTED, MONA))
        .hasMessageContaining("APPROVAL_OWN");
    assertThatThrownBy(
            () ->
                office.decide(version, ApprovalState.GRANTED, TestTemplates.user("anna", "agent")))
        .hasMessageContaining("APPROVAL_ABOVE_AUTHORITY");
    assertThat(state(version)).isEqualTo(TemplateState.SUBMITTED);
  }

  @Test
  void somebodyElseMaySubmitButTheAuthorStillCannotApprove() {
    TemplateVersion version = office.write(WORDS);
    TemplateVersion asked = office.templates().submit(office.portfolio(), id(version), null, OMAR);
    assertThatThrownBy(() -> office.decide(asked, ApprovalState.GRANTED, MONA))
        .hasMessageContaining("TEMPLATE_OWN");
    assertThat(state(version)).isEqualTo(TemplateState.SUBMITTED);
  }

  @Test
  void whatIsWrongOrMissesAClauseCannotBeSubmitted() {
    TemplateVersion misspelled = office.write("Hello {nmae}. {portfolio} {opt_out}");
    assertThatThrownBy(() -> office.submit(misspelled)).hasMessageContaining("PLACEHOLDER_UNKNOWN");
    TemplateVersion silent = office.write("Hello {name}. {portfolio}");
    assertThatThrownBy(() -> office.submit(silent)).hasMessageContaining("CLAUSE_MISSING");
    assertThat(state(silent)).isEqualTo(TemplateState.DRAFT);
  }

  @Test
  void aDeclinedOneIsFollowedByTheNextVersion() {
    TemplateVersion first = office.submit(office.write(WORDS));
    office.decide(first, ApprovalState.REFUSED, OMAR);
    assertThat(state(first)).isEqualTo(TemplateState.DECLINED);
    assertThatThrownBy(() -> office.submit(first)).hasMessageContaining("TEMPLATE_STATE");
    assertThat(office.write(WORDS).version()).isEqualTo(2);
    assertThat(office.templates().list(office.portfolio(), TemplateQuery.of(MAIL, 10)))
        .extracting(TemplateVersion::version)
        .containsExactly(2, 1);
  }

  @Test
  void aQuestionThatNobodyAnswersLapsesAndMayBeAskedAnew() {
    TemplateVersion version = office.submit(office.write(WORDS));
    assertThat(office.submit(version).acts()).hasSize(1);
    office.today("2025-02-01");
    assertThat(state(version)).isEqualTo(TemplateState.DRAFT);
    TemplateVersion again = office.submit(version);
    assertThat(again.acts()).hasSize(2);
    office.decide(again, ApprovalState.GRANTED, OMAR);
    assertThat(state(version)).isEqualTo(TemplateState.APPROVED);
  }

  @Test
  void aRetiredOneGivesWayAtOnceToTheOneBefore() {
    office.approved(WORDS, TODAY);
    TemplateVersion second = office.approved("Second. {clauses}", TODAY);
    assertThat(office.night(TODAY, "en").stamp()).endsWith("@2");
    office.templates().retire(office.portfolio(), id(second), "Too short", MONA);
    office.templates().retire(office.portfolio(), id(second), "Too short", MONA);
    assertThat(office.night(TODAY, "en").stamp()).isEqualTo("reminder/email/en/friendly@1");
  }

  @Test
  void retiringWhatWaitsTakesTheQuestionBack() {
    TemplateVersion version = office.submit(office.write(WORDS));
    office.templates().retire(office.portfolio(), id(version), "Changed", MONA);
    assertThatThrownBy(() -> office.decide(version, ApprovalState.GRANTED, OMAR))
        .hasMessageContaining("APPROVAL_NOT_PENDING");
    assertThat(office.books().column("select verdict from approval_act"))
        .containsExactly("WITHDRAWN");
  }

  /** The law of the portfolio changes after the approval. */
  @Test
  void whatMissesAClauseOfTheDayIsNotSent() {
    office.approved(WORDS, TODAY);
    office.collectInAmerica();
    assertThat(office.night(TODAY, "en").stamp()).isEqualTo("reminder/email/en/friendly@1");
    Rendered tomorrow = office.night(TODAY.plusDays(1), "en");
    assertThat(tomorrow.stamp()).startsWith("tahsil:");
    assertThat(tomorrow.body()).contains("debt collector", "STOP");
  }

  @Test
  void aPreviewReadsAsTheCustomerOfAnAccountWouldReadIt() {
    office
        .settings()
        .set(
            office.portfolio(),
            new TemplateTerms(
                "https://pay.example.com/?ref={account}",
                new BigDecimal("0.0125"),
                "Contract",
                TODAY.plusDays(1),
                null),
            "adam");
    office.today("2025-01-02");
    TemplateKey sms =
        new TemplateKey("due", TemplateChannel.SMS, TemplateLanguage.AR, TemplateTier.FIRM);
    TemplateText words =
        new TemplateText(
            null,
            "{name} {amount} {days} {has_payment_link, select, yes {{payment_link}} other {}}"
                + " {portfolio} {opt_out}",
            null);
    Rendered read = office.templates().preview(office.portfolio(), sms, words, ref("A"));
    assertThat(read.body()).contains("Name of A", "31", "https://pay.example.com/?ref=A");
    assertThat(read.sms()).extracting(SmsParts::parts).isEqualTo(2);
    assertThat(read.cost()).isEqualByComparingTo("0.025");
    office.books().account("B");
    assertThatThrownBy(() -> office.templates().preview(office.portfolio(), sms, words, ref("B")))
        .hasMessageContaining("NOTHING_OVERDUE");
    assertThatThrownBy(
            () -> office.templates().preview(office.portfolio(), sms, text("{x}"), ref("A")))
        .hasMessageContaining("SUBJECT_NOT_USED");
  }

  @Test
  void nothingIsEverChanged() {
    office.approved(WORDS, TODAY);
    for (String table : new String[] {"template_version", "template_act", "template_terms"}) {
      assertThatThrownBy(
              () ->
                  office.books().server().jdbi().useHandle(h -> h.execute("delete from " + table)))
          .hasMessageContaining("append-only");
    }
  }

  private TemplateState state(TemplateVersion version) {
    return office.templates().get(office.portfolio(), id(version)).state();
  }

  private static AccountRef ref(String account) {
    return new AccountRef(account);
  }
}
