/** Starts, works, closes, stops and adopts nights. */
@NullMarked
package org.tahsil.night.app;

import org.jspecify.annotations.NullMarked;
