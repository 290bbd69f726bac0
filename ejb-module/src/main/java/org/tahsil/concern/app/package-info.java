/** The transactional shells of concerns, their evidence and rules. */
@NullMarked
package org.tahsil.concern.app;

import org.jspecify.annotations.NullMarked;
