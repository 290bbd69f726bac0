/** The servers that share one database: which of them live. */
@NullMarked
package org.tahsil.shared.server;

import org.jspecify.annotations.NullMarked;
