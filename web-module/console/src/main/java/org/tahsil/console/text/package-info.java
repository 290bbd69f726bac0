/** The words, numbers and dates of the pages in the reader's language, always with Latin digits. */
@NullMarked
package org.tahsil.console.text;

import org.jspecify.annotations.NullMarked;
