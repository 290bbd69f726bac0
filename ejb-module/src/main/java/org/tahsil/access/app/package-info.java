/** Checks passwords and finds users, quickly and without giving guessers a chance. */
@NullMarked
package org.tahsil.access.app;

import org.jspecify.annotations.NullMarked;
