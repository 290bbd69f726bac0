/** Manual overrides: placed, ended, withdrawn; their terms. */
@NullMarked
package org.tahsil.api.manual;

import org.jspecify.annotations.NullMarked;
