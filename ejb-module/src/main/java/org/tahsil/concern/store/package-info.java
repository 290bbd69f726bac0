/** Concerns, steps, holds, postings, evidence and rules. */
@NullMarked
package org.tahsil.concern.store;

import org.jspecify.annotations.NullMarked;
