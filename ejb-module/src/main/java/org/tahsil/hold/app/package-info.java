/** The transactional shell of holds. */
@NullMarked
package org.tahsil.hold.app;

import org.jspecify.annotations.NullMarked;
