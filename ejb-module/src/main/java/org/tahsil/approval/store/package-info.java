/** Approvals and authorities in the database. */
@NullMarked
package org.tahsil.approval.store;

import org.jspecify.annotations.NullMarked;
