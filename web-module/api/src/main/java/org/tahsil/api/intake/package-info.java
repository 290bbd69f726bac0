/** Files taken in, their batches, set-aside rows and profiles. */
@NullMarked
package org.tahsil.api.intake;

import org.jspecify.annotations.NullMarked;
