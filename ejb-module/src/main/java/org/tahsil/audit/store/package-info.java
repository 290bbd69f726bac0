/** The timeline's table. */
@NullMarked
package org.tahsil.audit.store;

import org.jspecify.annotations.NullMarked;
