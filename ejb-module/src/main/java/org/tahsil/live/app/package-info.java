/** Hears what changes and hands it to the watchers of this server. */
@NullMarked
package org.tahsil.live.app;

import org.jspecify.annotations.NullMarked;
