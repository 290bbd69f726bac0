/** What can be paid and which plans fit: pure functions of facts and terms. */
@NullMarked
package org.tahsil.affordability.domain;

import org.jspecify.annotations.NullMarked;
