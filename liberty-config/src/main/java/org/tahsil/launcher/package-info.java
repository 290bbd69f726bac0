/**
 * Starts the whole product with one command, database, mail server and Liberty, and stops it again
 * in order.
 */
@NullMarked
package org.tahsil.launcher;

import org.jspecify.annotations.NullMarked;
