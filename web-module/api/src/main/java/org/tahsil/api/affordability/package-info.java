/** Resources of what customers can pay: proposals, stated incomes, consents, terms. */
@NullMarked
package org.tahsil.api.affordability;

import org.jspecify.annotations.NullMarked;
