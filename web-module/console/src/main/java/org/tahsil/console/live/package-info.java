/** What changes, sent at once to the pages that show it. */
@NullMarked
package org.tahsil.console.live;

import org.jspecify.annotations.NullMarked;
