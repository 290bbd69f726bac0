/**
 * Concerns: what a customer, or somebody for him, says that stands against collecting. Taken in
 * with its reason and evidence, held at once, decided by a team within a time, with an outcome that
 * ends the hold and posts what is due.
 */
@NullMarked
package org.tahsil.concern;

import org.jspecify.annotations.NullMarked;
