/** Promises to pay and plans: made, judged, ended; their terms and how many were kept. */
@NullMarked
package org.tahsil.api.promise;

import org.jspecify.annotations.NullMarked;
