/** What a template may say, what it must say, what it costs, and how it is rendered. */
@NullMarked
package org.tahsil.template.domain;

import org.jspecify.annotations.NullMarked;
