/**
 * How the timeline is sealed and how that is checked: canonical bytes, blocks, heads, and what
 * somebody did to them. Needs no server and no database.
 */
@NullMarked
package org.tahsil.audit.domain;

import org.jspecify.annotations.NullMarked;
