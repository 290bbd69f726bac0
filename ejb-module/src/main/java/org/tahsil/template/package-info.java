/**
 * Templates of messages: written by one, approved by another, rendered from a closed list of facts.
 */
@NullMarked
package org.tahsil.template;

import org.jspecify.annotations.NullMarked;
