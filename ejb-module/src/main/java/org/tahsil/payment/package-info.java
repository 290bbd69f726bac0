/** Money: postings, which item each paid, and reversals. */
@NullMarked
package org.tahsil.payment;

import org.jspecify.annotations.NullMarked;
