/** The table of keys and answers. */
@NullMarked
package org.tahsil.idempotency.store;

import org.jspecify.annotations.NullMarked;
