/** Reads users and their roles. */
@NullMarked
package org.tahsil.access.store;

import org.jspecify.annotations.NullMarked;
