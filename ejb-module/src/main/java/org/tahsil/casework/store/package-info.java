/** Cases, acts, outcomes, claims, rules and desks; the order of the worklist. */
@NullMarked
package org.tahsil.casework.store;

import org.jspecify.annotations.NullMarked;
