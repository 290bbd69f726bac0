/**
 * The dated settings of a portfolio: one class describes a kind (its fields, who sets it, what
 * counts), one pair of templates shows all of them.
 */
@NullMarked
package org.tahsil.console.setting;

import org.jspecify.annotations.NullMarked;
