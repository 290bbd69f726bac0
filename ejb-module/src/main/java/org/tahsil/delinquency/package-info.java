/** How late an account is: days past due, buckets, ageing, transitions and alerts. */
@NullMarked
package org.tahsil.delinquency;

import org.jspecify.annotations.NullMarked;
