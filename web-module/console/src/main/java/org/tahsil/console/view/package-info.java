/** One view a page, made by pure functions from what the features answer. */
@NullMarked
package org.tahsil.console.view;

import org.jspecify.annotations.NullMarked;
