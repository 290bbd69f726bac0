/**
 * Reminders of the night, and campaigns: sequences of messages that a second person approved, by
 * which accounts go from a trigger to the last step.
 */
@NullMarked
package org.tahsil.campaign;

import org.jspecify.annotations.NullMarked;
