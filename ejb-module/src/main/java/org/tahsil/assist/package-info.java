/**
 * What an agent should know before speaking with a customer about an account: what happened, why it
 * is risky, what the customer answered to before, which offer is within policy, how likely money
 * is, and what may not be said or done now. Nothing is invented: each statement is a code of the
 * feature that knows it, with its figures and where they come from.
 */
@NullMarked
package org.tahsil.assist;

import org.jspecify.annotations.NullMarked;
