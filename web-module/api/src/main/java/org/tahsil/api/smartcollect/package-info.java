/** The three calls of Smart Collect, with exactly the fields they were ordered with. */
@NullMarked
package org.tahsil.api.smartcollect;

import org.jspecify.annotations.NullMarked;
