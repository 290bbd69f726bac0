/** Files of others: CSV kinds and profiles, batches, quarantine. */
@NullMarked
package org.tahsil.intake;

import org.jspecify.annotations.NullMarked;
