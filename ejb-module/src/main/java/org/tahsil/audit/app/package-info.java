/** The transactional shell of the timeline. */
@NullMarked
package org.tahsil.audit.app;

import org.jspecify.annotations.NullMarked;
