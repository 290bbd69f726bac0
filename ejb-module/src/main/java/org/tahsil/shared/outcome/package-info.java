/** What a rule or a row of data came to: taken, refused, and why. */
@NullMarked
package org.tahsil.shared.outcome;

import org.jspecify.annotations.NullMarked;
