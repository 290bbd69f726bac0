/** Gathers the facts from other features and has statements made of them. */
@NullMarked
package org.tahsil.assist.app;

import org.jspecify.annotations.NullMarked;
