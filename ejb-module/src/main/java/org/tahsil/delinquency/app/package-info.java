/** The shells that answer how late accounts are, and the night steps that watch them move. */
@NullMarked
package org.tahsil.delinquency.app;

import org.jspecify.annotations.NullMarked;
