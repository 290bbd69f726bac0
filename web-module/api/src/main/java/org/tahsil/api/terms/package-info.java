/** From when on days past due count: grace, tolerance, days off. */
@NullMarked
package org.tahsil.api.terms;

import org.jspecify.annotations.NullMarked;
