/** Keeps keys and answers in the database, and forgets them in time. */
@NullMarked
package org.tahsil.idempotency.app;

import org.jspecify.annotations.NullMarked;
