package org.tahsil.escalation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.approval.Approval;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.ApprovalState;
import org.tahsil.approval.ApprovalWish;
import org.tahsil.approval.Approvals;
import org.tahsil.approval.Stake;
import org.tahsil.escalation.Escalation;
import org.tahsil.escalation.store.ApprovalKeyStore;
import org.tahsil.escalation.store.EscalationActStore;

/** Puts the question to a second person, hands on the answer, and takes the question back. */
@ApplicationScoped
public class SecondPerson {

  static final String SUBJECT = "ESCALATION-";

  /** House default: what nobody decides in two weeks is not wanted. */
  private static final int DAYS_TO_DECIDE = 14;

  private static final int LONGEST_REASON = 500;

  @Inject private Portfolios portfolios;
  @Inject private Approvals approvals;
  @Inject private Grant grant;
  @Inject private ApprovalKeyStore keys;
  @Inject private EscalationActStore acts;

  /**
   * Asks about a locked escalation, over the customer's first account, which every lock of the
   * customer takes first. Refused if nobody may grant it.
   */
  void ask(Portfolio portfolio, Escalation found, @Nullable String note, User by) {
    grant.mustBePossible(portfolio, found, by);
    LocalDate until = portfolios.businessDate(portfolio).plusDays(DAYS_TO_DECIDE);
    Approval asked =
        approvals.ask(
            portfolio,
            new ApprovalWish(
                ApprovalKind.PLACEMENT,
                SUBJECT + found.id(),
                acts.customerId(found.id()),
                keys.firstAccount(portfolio, found.id()),
                new Stake(null, found.atStake()),
                reason(found, note),
                null,
                by.name(),
                until));
    keys.keep(found.id(), asked.id(), until);
  }

  /** The step, the agency and what is noted: a code first, which pages put into words. */
  private static String reason(Escalation found, @Nullable String note) {
    String agency = found.agency();
    String place = agency == null ? found.step().name() : found.step() + " " + agency;
    String all = note == null ? place : place + ": " + note;
    return all.length() > LONGEST_REASON ? all.substring(0, LONGEST_REASON) : all;
  }

  /** Decides; what follows from it is heard as the news of the approval. */
  void decide(
      Portfolio portfolio,
      Escalation found,
      ApprovalState verdict,
      @Nullable String note,
      User by) {
    UUID key = Objects.requireNonNull(keys.of(found.id()));
    approvals.decide(portfolio, key, verdict, note, by);
  }

  /** Takes the question of an ended escalation back if nobody has answered it. */
  void withdraw(Portfolio portfolio, long id, String reason, String by) {
    UUID key = keys.of(id);
    if (key != null) {
      approvals.withdraw(portfolio, key, reason, by);
    }
  }
}
