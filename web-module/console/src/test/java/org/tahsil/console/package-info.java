/** Tests of the pages. */
@NullMarked
package org.tahsil.console;

import org.jspecify.annotations.NullMarked;
