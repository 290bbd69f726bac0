/** Whom to remind, how firmly, in which words. */
@NullMarked
package org.tahsil.campaign.domain;

import org.jspecify.annotations.NullMarked;
