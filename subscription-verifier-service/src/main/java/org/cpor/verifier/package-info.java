/**
 * The verifier: a directory of customers and partners, and the checks of each claim against this
 * directory.
 *
 * <p>{@code catalogue} defines the solution areas and activities. {@code directory} has the records
 * of customers, partners and products. {@code claimed} stores which partner holds an object, and
 * which partner has an open claim on an object. {@code document} has the documents of partners, and
 * {@code reading} compares claims with the texts of these documents. {@code microsoft} reads the
 * data of customers from Microsoft's services. {@code advice} sorts the MPNs of a partner, and
 * {@code verification} checks claims; these two features do not use each other.
 */
@NullMarked
package org.cpor.verifier;

import org.jspecify.annotations.NullMarked;
