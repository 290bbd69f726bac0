/** The wire between the servers of one database. */
@NullMarked
package org.tahsil.live.store;

import org.jspecify.annotations.NullMarked;
