/** Templates of messages in the API. */
@NullMarked
package org.tahsil.api.template;

import org.jspecify.annotations.NullMarked;
