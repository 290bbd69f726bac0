/** The shells that open the books' transactions. */
@NullMarked
package org.tahsil.account.app;

import org.jspecify.annotations.NullMarked;
