/** The transactional shell of promises and plans, and their step of the night. */
@NullMarked
package org.tahsil.arrangement.app;

import org.jspecify.annotations.NullMarked;
