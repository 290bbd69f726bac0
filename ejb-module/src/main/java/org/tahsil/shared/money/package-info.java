/** Money that refuses what it cannot hold: foreign currencies, too many digits, lost cents. */
@NullMarked
package org.tahsil.shared.money;

import org.jspecify.annotations.NullMarked;
