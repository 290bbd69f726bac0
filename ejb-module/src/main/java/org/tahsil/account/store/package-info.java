/** Where portfolios, customers, accounts and items are kept. */
@NullMarked
package org.tahsil.account.store;

import org.jspecify.annotations.NullMarked;
