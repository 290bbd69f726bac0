/** The facts behind a score, and the scores of each night. */
@NullMarked
package org.tahsil.risk.store;

import org.jspecify.annotations.NullMarked;
