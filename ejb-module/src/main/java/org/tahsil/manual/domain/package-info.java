/** What an override may be, and who may end it. */
@NullMarked
package org.tahsil.manual.domain;

import org.jspecify.annotations.NullMarked;
