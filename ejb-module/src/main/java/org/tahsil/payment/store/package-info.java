/** Where postings and allocations are kept: appended, never changed. */
@NullMarked
package org.tahsil.payment.store;

import org.jspecify.annotations.NullMarked;
