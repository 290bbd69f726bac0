/** What changes, told at once to whoever has it on the screen, by whichever server. */
@NullMarked
package org.tahsil.live;

import org.jspecify.annotations.NullMarked;
