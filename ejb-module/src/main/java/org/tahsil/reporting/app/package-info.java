/** Gathers the figures from the features and the contact history from the database. */
@NullMarked
package org.tahsil.reporting.app;

import org.jspecify.annotations.NullMarked;
