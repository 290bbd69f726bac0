/**
 * The books: portfolios with their clocks and conventions, customers, accounts and the items that
 * fall due.
 */
@NullMarked
package org.tahsil.account;

import org.jspecify.annotations.NullMarked;
