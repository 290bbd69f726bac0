package org.tahsil.approval;

import java.util.Set;
import org.tahsil.account.Portfolio;

/**
 * A second person is about to give a word. Fired before anything is locked, so that the owner of
 * the subject names all accounts that what follows will touch: they are locked together, in the
 * order of their keys, before the approval.
 *
 * @param accounts surrogate keys, to be added to
 */
public record ApprovalInHand(Portfolio portfolio, Approval approval, Set<Long> accounts) {}
