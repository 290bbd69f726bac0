/** The REST interface of the product: one resource a noun, with request and view records. */
@NullMarked
package org.tahsil.api;

import org.jspecify.annotations.NullMarked;
