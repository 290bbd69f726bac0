/** The transactional shell of erasures. */
@NullMarked
package org.tahsil.erasure.app;

import org.jspecify.annotations.NullMarked;
