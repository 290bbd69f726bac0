/** The end of day and its runs. */
@NullMarked
package org.tahsil.api.night;

import org.jspecify.annotations.NullMarked;
