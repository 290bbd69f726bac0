/** The transactional shells of cases, worklist, outcomes, rules and staff. */
@NullMarked
package org.tahsil.casework.app;

import org.jspecify.annotations.NullMarked;
