/** Templates and their terms in the database. */
@NullMarked
package org.tahsil.template.store;

import org.jspecify.annotations.NullMarked;
