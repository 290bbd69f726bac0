/** Escalations, acts, settings, agencies and placements. */
@NullMarked
package org.tahsil.escalation.store;

import org.jspecify.annotations.NullMarked;
