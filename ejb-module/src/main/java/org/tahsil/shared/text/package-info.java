/** Sentences in the reader's language, made from stable codes and parameters. */
@NullMarked
package org.tahsil.shared.text;

import org.jspecify.annotations.NullMarked;
