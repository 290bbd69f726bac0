/**
 * Manual overrides: accounts that people work while the product's own reminders, debits or cases
 * leave them alone, why and until when. No hold: people go on, and nothing that the customer owes
 * or is counted by changes.
 */
@NullMarked
package org.tahsil.manual;

import org.jspecify.annotations.NullMarked;
