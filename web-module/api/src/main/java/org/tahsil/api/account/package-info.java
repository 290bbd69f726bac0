/** Accounts: position, explanation, timeline, payments. */
@NullMarked
package org.tahsil.api.account;

import org.jspecify.annotations.NullMarked;
