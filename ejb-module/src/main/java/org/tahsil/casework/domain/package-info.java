/** What may be done with a case, what follows from an outcome, what a contact is worth. */
@NullMarked
package org.tahsil.casework.domain;

import org.jspecify.annotations.NullMarked;
