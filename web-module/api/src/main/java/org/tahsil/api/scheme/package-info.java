/** Schemes that class accounts by days past due, side by side. */
@NullMarked
package org.tahsil.api.scheme;

import org.jspecify.annotations.NullMarked;
