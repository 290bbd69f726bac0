/** What customers say that stands against collecting, and what comes of it. */
@NullMarked
package org.tahsil.api.concern;

import org.jspecify.annotations.NullMarked;
