/** What a person should look at. */
@NullMarked
package org.tahsil.api.alert;

import org.jspecify.annotations.NullMarked;
