/** The rules of the books: what an item may be, and how rows of one chunk are told apart. */
@NullMarked
package org.tahsil.account.domain;

import org.jspecify.annotations.NullMarked;
