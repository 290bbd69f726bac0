/** Set-based SQL of mandates, collections, attempts and the facts behind a forecast. */
@NullMarked
package org.tahsil.smartcollect.store;

import org.jspecify.annotations.NullMarked;
