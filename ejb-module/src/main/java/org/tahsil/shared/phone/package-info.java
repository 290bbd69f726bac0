/** Telephone numbers by the numbering plans of the world, as libphonenumber knows them. */
@NullMarked
package org.tahsil.shared.phone;

import org.jspecify.annotations.NullMarked;
