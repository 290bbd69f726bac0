/** Measurements of the whole product, run by {@code mvn -Pbench}; none of them is a test. */
@NullMarked
package org.tahsil.bench;

import org.jspecify.annotations.NullMarked;
