/** What a customer's bank account shows: transactions and balances. */
@NullMarked
package org.tahsil.bankdata;

import org.jspecify.annotations.NullMarked;
