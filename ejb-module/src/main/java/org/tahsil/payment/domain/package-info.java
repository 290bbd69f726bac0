/** The rule of what money pays: a pure function of items and postings. */
@NullMarked
package org.tahsil.payment.domain;

import org.jspecify.annotations.NullMarked;
