/** The end of day as a batch job: thin batchlets and listeners around the night's own work. */
@NullMarked
package org.tahsil.batch;

import org.jspecify.annotations.NullMarked;
