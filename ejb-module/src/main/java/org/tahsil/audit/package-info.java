/** The timeline of an account: what happened, appended and never changed. */
@NullMarked
package org.tahsil.audit;

import org.jspecify.annotations.NullMarked;
