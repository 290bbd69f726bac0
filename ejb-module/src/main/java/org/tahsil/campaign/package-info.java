/** Reminders: whom the night writes to, and in which words. */
@NullMarked
package org.tahsil.campaign;

import org.jspecify.annotations.NullMarked;
