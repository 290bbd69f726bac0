/** The shells that post, reverse and allocate money. */
@NullMarked
package org.tahsil.payment.app;

import org.jspecify.annotations.NullMarked;
