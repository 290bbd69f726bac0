/** Decisions on contacts, what is known of customers for them, and what portfolios set. */
@NullMarked
package org.tahsil.api.contact;

import org.jspecify.annotations.NullMarked;
