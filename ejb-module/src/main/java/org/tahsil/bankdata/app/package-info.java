/** The shell that takes bank data in, in one transaction. */
@NullMarked
package org.tahsil.bankdata.app;

import org.jspecify.annotations.NullMarked;
