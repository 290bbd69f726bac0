/** Messages that could not be delivered. */
@NullMarked
package org.tahsil.api.deadletter;

import org.jspecify.annotations.NullMarked;
