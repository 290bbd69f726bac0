/** The sealed timeline. */
@NullMarked
package org.tahsil.api.audit;

import org.jspecify.annotations.NullMarked;
