/**
 * The proof that nights survive {@code kill -9}: {@code mvn -Pkill}. Two tenants hold the same
 * books; the nights of one run undisturbed, those of the other are struck.
 */
package org.tahsil.kill;
