/** The use cases of intake, and one class for each kind of file. */
@NullMarked
package org.tahsil.intake.app;

import org.jspecify.annotations.NullMarked;
