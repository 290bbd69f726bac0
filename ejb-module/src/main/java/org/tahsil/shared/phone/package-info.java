/**
 * Telephone numbers by the numbering plans of the world, as libphonenumber knows them, and the
 * parts and the alphabet of text messages.
 */
@NullMarked
package org.tahsil.shared.phone;

import org.jspecify.annotations.NullMarked;
