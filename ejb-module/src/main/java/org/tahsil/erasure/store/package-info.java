/** What forbids an erasure. */
@NullMarked
package org.tahsil.erasure.store;

import org.jspecify.annotations.NullMarked;
