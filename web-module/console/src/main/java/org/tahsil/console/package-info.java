/** The pages of Tahsil at {@code /}: resources that ask the features and render templates. */
@NullMarked
package org.tahsil.console;

import org.jspecify.annotations.NullMarked;
