/** The bridge that lets JBeret run inside Liberty, whose own batch feature is off. */
@NullMarked
package org.tahsil.batch.jberet;

import org.jspecify.annotations.NullMarked;
