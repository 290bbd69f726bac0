/** What measurements deploy beside the product, to compare its queues with. */
@NullMarked
package org.tahsil.bench.jms;

import org.jspecify.annotations.NullMarked;
