/**
 * Measures performance. Many benchmarks compare the rate of the platform with the rate of one of
 * its parts alone, in the same run.
 */
@NullMarked
package org.cpor.benchmarks;

import org.jspecify.annotations.NullMarked;
