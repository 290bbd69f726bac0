/** What all resources share: JSON, parameters, cursors, headers, amounts. */
@NullMarked
package org.tahsil.api.web;

import org.jspecify.annotations.NullMarked;
