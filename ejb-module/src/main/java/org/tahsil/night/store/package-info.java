/** The tables of nights, their steps and units, and the lock that shows that a server lives. */
@NullMarked
package org.tahsil.night.store;

import org.jspecify.annotations.NullMarked;
