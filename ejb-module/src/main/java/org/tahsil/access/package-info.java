/**
 * Who may come in: users with exactly one tenant and their roles, password checks, and the caller
 * of the present request.
 */
@NullMarked
package org.tahsil.access;

import org.jspecify.annotations.NullMarked;
