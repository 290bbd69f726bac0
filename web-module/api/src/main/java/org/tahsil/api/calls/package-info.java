/** Where telephone systems tell what became of calls. */
@NullMarked
package org.tahsil.api.calls;

import org.jspecify.annotations.NullMarked;
