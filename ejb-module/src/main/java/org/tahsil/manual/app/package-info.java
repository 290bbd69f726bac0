/** The transactional shell of overrides. */
@NullMarked
package org.tahsil.manual.app;

import org.jspecify.annotations.NullMarked;
