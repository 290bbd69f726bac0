package org.tahsil.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tahsil.account.Portfolio;
import org.tahsil.approval.Approval;
import org.tahsil.approval.Approval.Asking;
import org.tahsil.approval.Approval.Concerned;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.ApprovalState;
import org.tahsil.approval.Stake;
import org.tahsil.console.text.Language;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.ApprovalsPage;
import org.tahsil.console.view.ApprovalsPage.Question;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;

/** A question leads to what it is about, in the reader's words. */
class ApprovalsPageTest {
  private static final Portfolio PORTFOLIO = Fixture.plain().portfolio();
  private static final String PLACE = "/portfolios/" + PORTFOLIO.code().value();

  @Test
  void ofACampaignToTheVersionThatIsAskedAbout() {
    Question question = question(ApprovalKind.CAMPAIGN, null, "early@2: after the tests");
    assertThat(question.href()).isEqualTo(PLACE + "/campaigns/early?version=2");
    assertThat(question.customer()).isEqualTo("early@2");
  }

  @Test
  void ofAHouseRuleToTheContactFactsOfTheAccount() {
    Concerned one = new Concerned(1, new CustomerRef("C-1"), "Salim", 1L, new AccountRef("A-1"));
    Question question = question(ApprovalKind.CONTACT, one, "QUIET_HOURS: at night: she works");
    assertThat(question.href()).isEqualTo(PLACE + "/accounts/A-1/contact-facts#exemptions");
    assertThat(question.reason()).isEqualTo("Quiet hours: at night: she works");
  }

  @Test
  void ofAHouseRuleForAllAccountsToNoPage() {
    Concerned all = new Concerned(1, new CustomerRef("C-1"), "Salim", null, null);
    assertThat(question(ApprovalKind.CONTACT, all, "DISPUTE: she agreed").href()).isNull();
  }

  private static Question question(
      ApprovalKind kind, @Nullable Concerned concerned, String reason) {
    Approval asked =
        new Approval(
            7,
            UUID.randomUUID(),
            kind,
            ApprovalState.PENDING,
            "subject",
            concerned,
            Stake.NONE,
            reason,
            null,
            new Asking("agent", Fixture.TODAY, Fixture.NOW, Fixture.TODAY.plusDays(5)),
            null);
    return ApprovalsPage.of(
            Wording.in(Language.EN),
            new ApprovalsPage.Content(PORTFOLIO, ApprovalsPage.View.MINE, List.of(asked), false))
        .questions()
        .get(0);
  }
}
