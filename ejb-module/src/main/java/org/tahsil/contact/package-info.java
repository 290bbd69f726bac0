/**
 * Whether a customer may be contacted: one decision for every contact, by machine or person, with
 * every rule that was looked at, its clause, the figures it used and the next lawful moment.
 */
@NullMarked
package org.tahsil.contact;

import org.jspecify.annotations.NullMarked;
