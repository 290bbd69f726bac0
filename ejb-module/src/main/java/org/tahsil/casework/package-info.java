/**
 * Cases: people's work on a customer's arrears over all accounts of a portfolio; the list of whom
 * to work next and why; what came of each contact; who has how much to do.
 */
@NullMarked
package org.tahsil.casework;

import org.jspecify.annotations.NullMarked;
