package org.tahsil.approval;

import org.tahsil.account.Portfolio;

/**
 * A second person granted or refused; fired inside the transaction, with the account locked, so
 * that the owner of the subject acts in it. One that expired or was withdrawn is not announced.
 */
public record ApprovalDecided(Portfolio portfolio, Approval approval) {

  public boolean granted() {
    return approval.state() == ApprovalState.GRANTED;
  }
}
