/** Endpoints of other systems, and what was sent to them. */
@NullMarked
package org.tahsil.api.webhook;

import org.jspecify.annotations.NullMarked;
