/**
 * When to debit: behaviour, predicted balance, windows, attempts and retries on the debit rails.
 */
@NullMarked
package org.tahsil.smartcollect;

import org.jspecify.annotations.NullMarked;
