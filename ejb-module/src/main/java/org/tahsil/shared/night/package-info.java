/** The contract between the nightly run and the features that do its steps. */
@NullMarked
package org.tahsil.shared.night;

import org.jspecify.annotations.NullMarked;
