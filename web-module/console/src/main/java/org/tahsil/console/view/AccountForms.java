package org.tahsil.console.view;

import org.jspecify.annotations.Nullable;
import org.tahsil.console.page.Form;

/**
 * The forms on an account's page; null for one that the reader may not use.
 *
 * @param payment to record a payment
 * @param hold to place a hold
 * @param promise to take a promise
 * @param work to work on the customer's case
 * @param escalation the steps of the case; null without one, too
 * @param concerns what was said about the account, and what takes more of it in
 * @param manual what people took over from automation; null: not looked at
 */
public record AccountForms(
    @Nullable Form payment,
    @Nullable Form hold,
    @Nullable Form promise,
    @Nullable CaseCard work,
    @Nullable EscalationCard escalation,
    @Nullable ConcernCard concerns,
    @Nullable OverridesCard manual) {

  /** With the payment form as it was sent. */
  public AccountForms withPayment(Form sent) {
    return new AccountForms(sent, hold, promise, work, escalation, concerns, manual);
  }

  /** With the hold form as it was sent. */
  public AccountForms withHold(Form sent) {
    return new AccountForms(payment, sent, promise, work, escalation, concerns, manual);
  }

  /** With the promise form as it was sent. */
  public AccountForms withPromise(Form sent) {
    return new AccountForms(payment, hold, sent, work, escalation, concerns, manual);
  }

  /** With the card of overrides whose form was sent. */
  public AccountForms withManual(OverridesCard sent) {
    return new AccountForms(payment, hold, promise, work, escalation, concerns, sent);
  }
}
