/** Cases, the worklist, outcomes of contacts, and who has how much to do. */
@NullMarked
package org.tahsil.api.casework;

import org.jspecify.annotations.NullMarked;
