/** The expert scorecard: facts in, points and reasons out. */
@NullMarked
package org.tahsil.risk.domain;

import org.jspecify.annotations.NullMarked;
