/** The ageing of a portfolio. */
@NullMarked
package org.tahsil.api.ageing;

import org.jspecify.annotations.NullMarked;
